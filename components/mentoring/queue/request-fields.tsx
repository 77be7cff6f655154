import { type Option, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, problemOf } from "@/lib/domain/action-state";
import { REQUEST_CHARACTERS_MAX } from "@/lib/domain/mentoring/request-limits";
import type { Section } from "@/lib/domain/mentoring/sections";
import { SectionChoice } from "../meeting/section-choice";

export type RequestTexts = {
  readonly words: string;
  readonly targetRungId: string;
  readonly specialisationId: string | null;
  readonly sections: readonly Section[];
};

export type RequestChoices = {
  readonly rungs: readonly Option[];
  readonly specialisations: readonly Option[];
};

type Props = {
  texts: RequestTexts;
  choices: RequestChoices;
  state: ActionState<unknown>;
};

/** What a request says. The fields keep what is typed themselves; the form around them reads it. */
export function RequestFields({ texts, choices, state }: Props) {
  return (
    <>
      <TextArea
        label="What would you like help with?"
        name="words"
        rows={5}
        maxLength={REQUEST_CHARACTERS_MAX}
        dir="auto"
        hint="What you work on, where you are stuck or unsure, and what you hope to have at the end. Mentors decide by this."
        defaultValue={texts.words}
        error={problemOf(state, "words")}
      />
      <Select
        label="The rung you aim at"
        name="targetRungId"
        options={choices.rungs}
        hint="At first only mentors who stand there, or above, see your request."
        defaultValue={texts.targetRungId}
        error={problemOf(state, "targetRungId")}
      />
      <Select
        label="Specialisation"
        name="specialisationId"
        options={choices.specialisations}
        emptyLabel="Any"
        hint="Name one only if it matters: fewer mentors match."
        defaultValue={texts.specialisationId ?? ""}
        error={problemOf(state, "specialisationId")}
      />
      <SectionChoice
        legend="What the mentor who takes it will see"
        chosen={texts.sections}
        error={problemOf(state, "sections")}
      />
    </>
  );
}
