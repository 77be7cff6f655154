"use client";

import { type ReactNode, useActionState, useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, messageOf, problemOf, typedOf } from "@/lib/domain/action-state";

/** The wishes as the form's fields hold them, with the version that saving must name. */
export type FormWishes = {
  version: number;
  batchMinutes: string;
  quietFrom: string;
  quietTo: string;
};

type MailWishesFormProps = {
  action: (state: ActionState<FormWishes>, form: FormData) => Promise<ActionState<FormWishes>>;
  wishes: FormWishes;
  clientKey: string;
  /** Whose hours the quiet ones are, e.g. "Europe/Paris". */
  timeZone: string;
  /** The switches, boxes called `mail[]`. */
  children: ReactNode;
};

const BATCH_OPTIONS: readonly RadioOption[] = [
  { value: "0", label: "At once" },
  { value: "15", label: "A quarter of an hour later", hint: "With all that came in between." },
  { value: "60", label: "An hour later", hint: "With all that came in between." },
  { value: "1440", label: "Once a day", hint: "At eight in the morning." },
];

/** When, and what about, the person wants mail. */
export function MailWishesForm(props: MailWishesFormProps) {
  const { action, wishes, clientKey, timeZone, children } = props;
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const key = useRenewedKey(clientKey, state);
  const typed = typedOf(state);
  const time = (name: "quietFrom" | "quietTo") => ({
    name,
    type: "time",
    defaultValue: typed[name] ?? wishes[name],
    error: problemOf(state, name),
  });
  const message = messageOf(state);
  return (
    // React empties a form after its action; what was chosen stays instead.
    <form
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="stack-lg"
      noValidate
    >
      {message !== undefined && (
        <Notice tone="error" isLive>
          {message}
        </Notice>
      )}
      <ErrorSummary problems={fieldProblems(state)} />
      {state.status === "ok" && (
        <Notice tone="ok" isLive>
          Your choices are saved.
        </Notice>
      )}
      <RadioGroup
        name="batchMinutes"
        label="How soon after something happens"
        options={BATCH_OPTIONS}
        defaultValue={typed.batchMinutes ?? wishes.batchMinutes}
        error={problemOf(state, "batchMinutes")}
      />
      <fieldset className="field">
        <legend>Quiet hours</legend>
        <p className="field-hint">
          No mail between these times on your own clock ({timeZone.replaceAll("_", " ")}); it waits
          until they are over. Leave both empty to have none.
        </p>
        <div className="time-pair">
          <Field label="From" {...time("quietFrom")} />
          <Field label="To" {...time("quietTo")} />
        </div>
      </fieldset>
      {children}
      <input type="hidden" name="version" value={latestVersion(state, wishes)} />
      <input type="hidden" name="clientKey" value={key} />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}

function fieldProblems(state: ActionState<unknown>): Record<string, string> {
  const { form: _told, ...fields } = state.status === "invalid" ? state.problems : {};
  return fields;
}

/** The newest version that this page has heard of. */
function latestVersion(state: ActionState<FormWishes>, wishes: FormWishes): number {
  const isHeard = state.status === "ok" || state.status === "conflict";
  const heard = isHeard ? (state.value as FormWishes).version : 0;
  return Math.max(heard, wishes.version);
}

/** A new key for each answer, so that the same choice can be sent twice and counts once. */
function useRenewedKey(first: string, state: ActionState<unknown>): string {
  const [key, setKey] = useState(first);
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setKey(newClientKey());
  }
  return key;
}
