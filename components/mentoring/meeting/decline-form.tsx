"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { messageOf } from "@/lib/domain/action-state";
import type { Act } from "../act";
import { HiddenFields } from "../review/hidden-fields";
import { useAct } from "../use-act";

type Props = { token: string; decline: Act; declineKey: string; onDone: () => void };

/** No to an invitation. It needs no reason. */
export function DeclineForm({ token, decline, declineKey, onDone }: Props) {
  const { state, submit, key } = useAct(decline, declineKey, onDone);
  const message = messageOf(state);
  return (
    <form action={submit}>
      <HiddenFields fields={{ token, clientKey: key }} />
      <SubmitButton variant="quiet">No, thank you</SubmitButton>
      {message !== undefined && (
        <p role="alert" className="field-error">
          {message}
        </p>
      )}
    </form>
  );
}
