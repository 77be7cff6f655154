"use client";

import type { Act } from "@/components/ui/act";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";
import { SECTIONS } from "@/lib/domain/mentoring/sections";
import { SectionChoice } from "./section-choice";

type Props = {
  token: string;
  accept: Act;
  acceptKey: string;
  /** Whether the holder will be the mentee, and so chooses what is shared. */
  isMentee: boolean;
  inviterName: string;
};

/** Yes to an invitation. A mentee chooses here, and nowhere before, what their mentor will see. */
export function AcceptForm({ token, accept, acceptKey, isMentee, inviterName }: Props) {
  const { state, submit, key } = useAct(accept, acceptKey);
  const typed = Object.values(typedOf(state));
  const isFirst = state.status === "idle";
  const chosen = SECTIONS.filter((section) =>
    isFirst ? section === "skills" : typed.includes(section),
  );
  return (
    <form action={submit} className="form" noValidate>
      <FormAnswer state={state} />
      {isMentee && (
        <SectionChoice
          key={key}
          legend={`What ${inviterName} will see`}
          chosen={chosen}
          error={problemOf(state, "sections")}
        />
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton pendingText="Accepting">
        {isMentee ? `Accept ${inviterName} as your mentor` : `Become ${inviterName}’s mentor`}
      </SubmitButton>
    </form>
  );
}
