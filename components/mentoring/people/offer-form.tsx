"use client";

import Link from "next/link";
import type { Act } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { type ActionState, problemOf, typedOf } from "@/lib/domain/action-state";
import {
  ABOUT_CHARACTERS_MAX,
  CAPACITY_MAX,
  LANGUAGES_MAX,
} from "@/lib/domain/mentoring/offer-limits";
import { OfferConflict } from "./offer-conflict";
import { fieldsOf, type StoredOffer } from "./offer-values";
import { StopOffer } from "./stop-offer";
import { TickList } from "./tick-list";

type Option = { readonly id: string; readonly name: string };
export type OfferFormProps = {
  save: Act<StoredOffer>;
  stop: Act<StoredOffer>;
  offer: StoredOffer | null;
  clientKey: string;
  timeZone: string;
  /** Learners they mentor now. */
  mentees: number;
  choices: { rungs: readonly Option[]; specialisations: readonly Option[] };
  /** The offer has ended, or was taken up again: the form begins anew with it. */
  onReplaced: (offer: StoredOffer | null) => void;
};

const tellSaved = () => showToast({ text: "Your offer is saved." });

/** What somebody offers as a mentor. */
export function OfferForm(props: OfferFormProps) {
  const { save, stop, clientKey, timeZone, mentees, choices, onReplaced } = props;
  const { state, submit, key, renewKey } = useAct(save, clientKey, tellSaved);
  const stored = latestOf(state, props.offer);
  const fields = fieldsOf(stored, typedOf(state));
  const problem = (name: string) => problemOf(state, name);
  return (
    <div className="stack-lg">
      {/* React empties a form after its action, and would tick other boxes than the stored ones. */}
      <form
        action={submit}
        onReset={(event) => event.preventDefault()}
        onChange={renewKey}
        className="form offer-form"
        noValidate
      >
        <FormAnswer state={state} />
        {state.status === "conflict" && stored && (
          <OfferConflict mine={fields} stored={fieldsOf(stored, {})} choices={choices} />
        )}
        <Checkbox
          name="isOpen"
          label="Open to new learners"
          hint="When this is off, you can take up no request. Whoever you mentor already stays with you."
          defaultChecked={fields.isOpen}
        />
        <TickList
          legend="Rungs of the learners you would like to help"
          name="rungIds"
          options={choices.rungs}
          ticked={fields.rungIds}
          isInline
          error={problem("rungIds")}
        />
        <TickList
          legend="Specialisations"
          name="specialisationIds"
          options={choices.specialisations}
          ticked={fields.specialisationIds}
          hint="Tick none if you help with Python in general."
          error={problem("specialisationIds")}
        />
        <Field
          label="Learners at once"
          name="capacity"
          type="number"
          min={1}
          max={CAPACITY_MAX}
          hint={`From 1 to ${CAPACITY_MAX}. ${menteesNow(mentees)}`}
          defaultValue={fields.capacity}
          error={problem("capacity")}
          required
        />
        <Field
          label="Languages"
          name="languages"
          dir="auto"
          hint={`With commas between them, ${LANGUAGES_MAX} at most.`}
          defaultValue={fields.languages}
          error={problem("languages")}
          required
        />
        <div className="field">
          <b>Time zone</b>
          <p>
            {timeZone.replaceAll("_", " ")}, from your profile.{" "}
            <Link href="/settings" className="link">
              Change it in the settings
            </Link>
          </p>
        </div>
        <TextArea
          label="About you"
          name="about"
          dir="auto"
          rows={5}
          maxLength={ABOUT_CHARACTERS_MAX}
          hint="What you have worked on, and how you like to help. Learners you mentor read this."
          defaultValue={fields.about}
          error={problem("about")}
          isOptional
        />
        <input type="hidden" name="version" value={stored?.version ?? 0} />
        <input type="hidden" name="clientKey" value={key} />
        <SubmitButton pendingText="Saving">
          {stored ? "Save the offer" : "Offer to mentor"}
        </SubmitButton>
      </form>
      {stored && <StopOffer stop={stop} save={save} onReplaced={onReplaced} />}
    </div>
  );
}

const menteesNow = (mentees: number) =>
  mentees === 0
    ? "You mentor nobody yet."
    : `You mentor ${mentees === 1 ? "one learner" : `${mentees} learners`} now.`;

/** The newest stored offer that this page has heard of; null once it is known to be gone. */
function latestOf(state: ActionState<StoredOffer>, offer: StoredOffer | null): StoredOffer | null {
  if (state.status === "ok") return state.value;
  return state.status === "conflict" ? (state.value as StoredOffer | null) : offer;
}
