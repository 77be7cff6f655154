"use client";

import type { Act } from "@/components/ui/act";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";
import { FAREWELL_CHARACTERS_MAX } from "@/lib/domain/mentoring/text-limits";
import { HiddenFields } from "../review/hidden-fields";

type Props = { mentorshipId: string; menteeName: string; action: Act; firstKey: string };

/** A mentor's end of a mentorship, with a word that the mentee reads. */
export function FarewellForm({ mentorshipId, menteeName, action, firstKey }: Props) {
  const { state, submit, key, renewKey } = useAct(action, firstKey);
  return (
    <form action={submit} onChange={renewKey} className="form" noValidate>
      <FormAnswer state={state} />
      <TextArea
        label={`A word to ${menteeName}`}
        name="words"
        required
        dir="auto"
        maxLength={FAREWELL_CHARACTERS_MAX}
        hint="Why, and what you wish them. They read it with the news."
        defaultValue={typedOf(state).words}
        error={problemOf(state, "words")}
      />
      <HiddenFields fields={{ mentorshipId, clientKey: key }} />
      <SubmitButton variant="danger">End this mentorship</SubmitButton>
    </form>
  );
}
