"use client";

import type { Act } from "@/components/ui/act";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { messageOf } from "@/lib/domain/action-state";
import { HiddenFields } from "../review/hidden-fields";

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
