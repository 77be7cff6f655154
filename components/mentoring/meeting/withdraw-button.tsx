"use client";

import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { idle, messageOf } from "@/lib/domain/action-state";
import { HiddenFields } from "../review/hidden-fields";

type Props = { action: Act; invitationId: string; firstKey: string; label: string };

/** Takes an open invitation back at once, and offers to undo that. */
export function WithdrawButton({ action, invitationId, firstKey, label }: Props) {
  const restore = async () => {
    const payload = { invitationId, isWithdrawn: "false", clientKey: newClientKey() };
    const answer = await action(idle, payload).catch(() => null);
    if (answer?.status === "ok") return;
    showToast({ text: "That could not be undone. Make a new invitation instead.", isSticky: true });
  };
  const { state, submit, key } = useAct(action, firstKey, () =>
    showToast({ text: "Invitation withdrawn: its link opens nothing now.", onAction: restore }),
  );
  const message = messageOf(state);
  return (
    <form action={submit}>
      <HiddenFields fields={{ invitationId, isWithdrawn: "true", clientKey: key }} />
      <SubmitButton variant="secondary" size="small" aria-label={label}>
        Withdraw
      </SubmitButton>
      {message !== undefined && (
        <p role="alert" className="field-error">
          {message}
        </p>
      )}
    </form>
  );
}
