"use client";

import { type FormEvent, useRef } from "react";
import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { messageOf } from "@/lib/domain/action-state";
import { HiddenFields } from "../review/hidden-fields";
import { toTop } from "../review/to-top";

type Props = {
  act: Act;
  reviewId: string;
  firstKey: string;
  /** Why it cannot be sent yet, and where to go to change that. */
  obstacle: { href: string; words: string } | null;
  note: string;
  /** Waits until every rating is stored; says whether that went well. */
  saveAll: () => Promise<boolean>;
};

/** The last step. Until everything is rated it says what is missing, and leads there. */
export function SendRatings({ act, reviewId, firstKey, obstacle, note, saveAll }: Props) {
  const { state, submit, key } = useAct(act, firstKey, toTop);
  const problem =
    messageOf(state) ?? (state.status === "invalid" ? Object.values(state.problems)[0] : undefined);
  const isStored = useRef(false);
  async function hold(event: FormEvent<HTMLFormElement>) {
    if (!obstacle && isStored.current) {
      isStored.current = false;
      return;
    }
    event.preventDefault();
    const form = event.currentTarget;
    if (!obstacle) {
      // A press may come while the last change is still on its way.
      isStored.current = await saveAll();
      // A browser ignores a submission that begins before the one in hand is over.
      if (isStored.current) setTimeout(() => form.requestSubmit());
      return;
    }
    const place = document.querySelector<HTMLElement>(obstacle.href);
    place?.scrollIntoView();
    place?.querySelector<HTMLElement>("input:not(:disabled), textarea")?.focus();
  }
  return (
    <form action={submit} onSubmit={hold} className="send-ratings">
      <HiddenFields fields={{ reviewId, clientKey: key }} />
      {problem !== undefined && (
        <Notice tone="error" isLive>
          {problem}
        </Notice>
      )}
      <SubmitButton
        size="large"
        pendingText="Sending"
        data-held={obstacle !== null || undefined}
        aria-disabled={obstacle !== null || undefined}
        aria-describedby="send-note"
      >
        Send ratings
      </SubmitButton>
      <p id="send-note" className="small muted">
        {obstacle ? (
          <>
            {obstacle.words}{" "}
            <a href={obstacle.href} className="link">
              Go there
            </a>
          </>
        ) : (
          note
        )}
      </p>
    </form>
  );
}
