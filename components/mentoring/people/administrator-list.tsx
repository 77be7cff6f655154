"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { Dialog } from "@/components/ui/dialog";
import { idle, messageOf } from "@/lib/domain/action-state";

type AdministratorListProps = {
  administrators: readonly { id: string; name: string; sinceText: string; isOwn: boolean }[];
  dismiss: Act;
};

/**
 * Everybody who administers this instance. Taking the role away is asked about first: whoever
 * gives up their own could not take it back.
 */
export function AdministratorList({ administrators, dismiss }: AdministratorListProps) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<string>();

  async function remove(userId: string, isOwn: boolean) {
    setBusy(userId);
    const answer = await dismiss(idle, { userId, clientKey: newClientKey() }).catch(() => null);
    setBusy(undefined);
    if (answer?.status === "ok") {
      setProblem(undefined);
      if (isOwn) window.location.assign("/settings");
      return;
    }
    setProblem((answer && messageOf(answer)) ?? "That did not work. Please try again.");
  }

  return (
    <>
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <ul className="administrator-list">
        {administrators.map(({ id, name, sinceText, isOwn }) => (
          <li key={id}>
            <span>
              <b dir="auto">{name}</b>
              {isOwn && " (you)"}
              <span className="small muted"> since {sinceText}</span>
            </span>
            {administrators.length > 1 && (
              <Dialog
                variant="quiet"
                trigger={
                  <>
                    {isOwn ? "Step down" : "Remove"}
                    <span className="sr-only"> {name}</span>
                  </>
                }
                title={isOwn ? "Step down as administrator?" : `Remove ${name}?`}
              >
                {(close) => (
                  <div className="stack">
                    <p>
                      {isOwn
                        ? "Another administrator would have to name you again. What you vouched for stays."
                        : "They keep their account and all that is theirs. What they vouched for stays."}
                    </p>
                    <div>
                      <Button
                        variant="danger"
                        isPending={busy === id}
                        onClick={() => void remove(id, isOwn).then(close)}
                      >
                        {isOwn ? "Step down" : "Remove"}
                      </Button>
                    </div>
                  </div>
                )}
              </Dialog>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
