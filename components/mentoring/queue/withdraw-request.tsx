"use client";

import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { idle, messageOf } from "@/lib/domain/action-state";
import { HiddenFields } from "../review/hidden-fields";
import { toTheTop } from "./to-the-top";

type Props = {
  withdraw: Act<{ requestId: string }>;
  reopen: Act;
  firstKey: string;
  /** A draft is only put away; an open request leaves the queue. */
  isDraft: boolean;
};

/** Takes a request back at once, and offers to undo that: text and place are kept. */
export function WithdrawRequest({ withdraw, reopen, firstKey, isDraft }: Props) {
  const restore = async (requestId: string) => {
    const answer = await reopen(idle, { requestId, clientKey: newClientKey() }).catch(() => null);
    if (answer?.status === "ok") return;
    const text = (answer && messageOf(answer)) ?? "That could not be undone just now.";
    showToast({ text: `${text} The text is kept on this page.`, isSticky: true });
  };
  const { state, submit, key } = useAct<{ requestId: string }>(async (previous, form) => {
    const answer = await withdraw(previous, form);
    if (answer.status === "ok") {
      toTheTop();
      const { requestId } = answer.value;
      const text = isDraft ? "Draft discarded." : "Request withdrawn.";
      showToast({ text, onAction: () => void restore(requestId) });
    }
    return answer;
  }, firstKey);
  const message = messageOf(state);
  return (
    <form action={submit}>
      <HiddenFields fields={{ clientKey: key }} />
      <SubmitButton variant={isDraft ? "quiet" : "danger"} pendingText="One moment">
        {isDraft ? "Discard the draft" : "Withdraw the request"}
      </SubmitButton>
      {message !== undefined && (
        <p role="alert" className="field-error">
          {message}
        </p>
      )}
    </form>
  );
}
