"use client";

import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useTypedKept } from "@/components/ui/reach-server";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { type ActionState, messageOf, problemOf } from "@/lib/domain/action-state";
import { KIND_NAMES } from "./evidence-words";
import { SkillPicker } from "./skill-picker";
import { useFormDraft } from "./use-form-draft";

export type EvidenceFields = {
  title: string;
  kind: string;
  url: string;
  body: string;
  datedOn: string;
  skillIds: string[];
};

type Answer = ActionState<unknown>;

export type EvidenceFormProps = {
  /** Tells the fields of several forms on one page apart. */
  formId: string;
  fields: EvidenceFields;
  /** Present when an existing artefact is changed. */
  revision?: { id: string; version: number };
  skills: readonly { id: string; name: string }[];
  firstKey: string;
  submitText: string;
  action: (previous: Answer, payload: FormData) => Promise<Answer>;
  onDone?: () => void;
};

const kinds = Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }));

/** Something to show. What is typed is kept in the browser until the server has taken it. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { formId, revision, skills, firstKey, submitText, action, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  const place = `rung.draft.${formId}`;
  const { fields, change, reset, forget } = useFormDraft(place, props.fields, form);
  // Not in the effect below: a changed artefact is drawn anew, and then no effect of this one runs.
  const finish = useCallback(() => {
    forget();
    onDone?.();
  }, [forget, onDone]);
  const [state, submit] = useActionState<Answer, FormData>(useTypedKept(action, finish), {
    status: "idle",
  });
  const [key, setKey] = useState(firstKey);
  const problems = state.status === "invalid" ? state.problems : {};
  const stored = state.status === "conflict" ? (state.value as { version: number }) : null;
  const version = Math.max(revision?.version ?? 0, stored?.version ?? 0);

  // Once per answer: new props from the server must not wipe what is typed next. Where no answer
  // came, the same text is the same change: its key stays, so that it cannot be attached twice.
  const isRevision = revision !== undefined;
  const handled = useRef(state);
  useEffect(() => {
    if (handled.current === state) return;
    handled.current = state;
    if (state.status !== "unavailable") setKey(newClientKey());
    if (state.status !== "ok") return;
    reset();
    if (isRevision) return;
    showToast({ text: "Evidence attached. It counts once a mentor has judged it." });
    // The form folds away once there is evidence, and would take the focus with it.
    form.current?.closest<HTMLElement>("section")?.focus();
  }, [state, reset, isRevision]);

  const edit: typeof change = (part) => {
    setKey(newClientKey());
    change(part);
  };

  const text = (name: "title" | "url" | "body" | "datedOn" | "kind") => ({
    id: `${formId}-${name}`,
    name,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => edit({ [name]: event.target.value }),
    error: problemOf(state, name),
  });

  return (
    // React empties a form after its action; what is typed here is held in state, and stays.
    <form
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="form"
      noValidate
    >
      <input type="hidden" name="clientKey" value={key} />
      {revision && <input type="hidden" name="id" value={revision.id} />}
      {revision && <input type="hidden" name="expectedVersion" value={version} />}
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
          {stored && " Your text is still here: save again to put it in the place of the other."}
        </Notice>
      )}
      <ErrorSummary problems={prefixed(formId, problems)} />
      <Field label="Title" required maxLength={160} {...text("title")} />
      <Select label="Kind" options={kinds} {...text("kind")} />
      <Field
        label="Link"
        type="url"
        inputMode="url"
        isOptional
        maxLength={2000}
        placeholder="https://"
        {...text("url")}
      />
      <TextArea
        label="What it shows"
        isOptional
        rows={3}
        maxLength={4000}
        hint="Your part in it, and what somebody should look at. A link or a description is enough."
        {...text("body")}
      />
      <Field label="Date" type="date" required {...text("datedOn")} />
      <SkillPicker
        id={`${formId}-skillIds`}
        skills={skills}
        chosen={fields.skillIds}
        onChange={(skillIds) => edit({ skillIds })}
        error={problems.skillIds}
      />
      <SubmitButton pendingText="Saving">{submitText}</SubmitButton>
    </form>
  );
}

function prefixed(formId: string, problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([name]) => name !== "form")
      .map(([name, words]) => [`${formId}-${name.split(".")[0]}`, words]),
  );
}
