"use client";

import type { Act } from "@/components/ui/act";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

type Props = {
  interviewId: string;
  mentorshipId: string;
  name: string;
  firstKey: string;
  act: Act;
};

/** Asks one mentor to score this session. */
export function AskMentor({ interviewId, mentorshipId, name, firstKey, act }: Props) {
  const { state, submit, key } = useAct(act, firstKey);
  return (
    <form action={submit}>
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="mentorshipId" value={mentorshipId} />
      <input type="hidden" name="clientKey" value={key} />
      <FormAnswer state={state} />
      <SubmitButton variant="secondary" size="small" pendingText="Asking">
        Ask {name} to score
      </SubmitButton>
    </form>
  );
}
