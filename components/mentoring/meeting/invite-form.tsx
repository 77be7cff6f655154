"use client";

import type { Act } from "@/components/ui/act";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import { SECTIONS, type Section } from "@/lib/domain/mentoring/sections";
import { INVITATION_WORDS_MAX } from "@/lib/domain/mentoring/text-limits";
import { InvitationLink, type MadeInvitation } from "./invitation-link";
import { SectionChoice } from "./section-choice";

type Props = {
  /** What the person who invites will be. */
  role: Side;
  action: Act<MadeInvitation>;
  firstKey: string;
  canMail: boolean;
  timeZone: string;
};

/** An invitation: for whom, with which words, and what a mentor will see. */
export function InviteForm({ role, action, firstKey, canMail, timeZone }: Props) {
  const { state, submit, key, renewKey } = useAct(action, firstKey);
  const typed = typedOf(state);
  const chosen = chosenOf(typed);
  const other = role === "mentee" ? "mentor" : "mentee";
  return (
    <>
      {state.status === "ok" && <InvitationLink made={state.value} timeZone={timeZone} />}
      <form action={submit} onChange={renewKey} className="form" noValidate>
        <FormAnswer state={state} />
        <Field
          label="Their e-mail"
          name="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          isOptional
          hint={
            canMail
              ? "Rung mails them the link, and only an account with this address can accept it."
              : "This instance sends no mail: you get a link to hand over yourself. With an address, only its account can accept."
          }
          defaultValue={typed.email}
          error={problemOf(state, "email")}
        />
        <TextArea
          label="Your words to them"
          name="words"
          isOptional
          maxLength={INVITATION_WORDS_MAX}
          dir="auto"
          hint={`They read this before they decide whether to become your ${other}.`}
          defaultValue={typed.words}
          error={problemOf(state, "words")}
        />
        {role === "mentee" && (
          <SectionChoice
            // Begins anew with what an answer brings back, and never while boxes are being ticked.
            key={chosen.join()}
            legend="What they will see"
            chosen={chosen}
            error={problemOf(state, "sections")}
          />
        )}
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="clientKey" value={key} />
        <SubmitButton pendingText="Making the link">Make an invitation</SubmitButton>
      </form>
    </>
  );
}

/** What was ticked when the form was last sent; at first, what a review is most often about. */
function chosenOf(typed: Readonly<Record<string, string>>): readonly Section[] {
  if (Object.keys(typed).length === 0) return ["skills"];
  const ticked = Object.entries(typed).filter(([name]) => name.startsWith("sections["));
  return SECTIONS.filter((section) => ticked.some(([, value]) => value === section));
}
