"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { Notice } from "@/components/ui/notice";
import { useTypedKept } from "@/components/ui/reach-server";
import { Saved } from "@/components/ui/saved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, messageOf, problemOf } from "@/lib/domain/action-state";
import type { RateResult } from "./rating-store";
import type { Known } from "./rating-values";
import { useDraft } from "./use-draft";

const NOT_OBSERVABLE = "not-observable";

export type RatingFormProps = {
  skillId: string;
  anchors: readonly string[];
  /** What the page was made with: "" = unrated, "not-observable", or "0" to "5". */
  rating: string;
  version: number;
  /** Made on the server, so that the form has one even without a script. */
  firstKey: string;
  timeZone: string;
  /** Which number the next rung asks for, if any. */
  target: number | null;
  action: (previous: RateResult, payload: FormData) => Promise<RateResult>;
};

/** All six anchors as choices. A choice saves itself; the note is sent with it or by its button. */
export function RatingForm(props: RatingFormProps) {
  const { skillId, anchors, firstKey, timeZone, target, action } = props;
  const [state, submit, isPending] = useActionState(useTypedKept(action), {
    status: "idle",
  } as ActionState<never>);
  const [rating, setRating] = useState(props.rating);
  const form = useRef<HTMLFormElement>(null);
  const [note, setNote, dropNote] = useDraft(`rung.draft.note.${skillId}`, "note", form);
  const [key, setKey] = useState(firstKey);
  const isUnderWay = useRef(false);
  const sentNote = useRef("");
  const [isAskedAgain, setAskedAgain] = useState(false);
  const saved = state.status === "ok" && state.value.outcome === "recorded" ? state.value : null;
  const stored = state.status === "conflict" ? (state.value as Known) : null;
  const version = Math.max(props.version, saved?.version ?? 0, stored?.version ?? 0);

  // The page was drawn anew with another rating, e.g. after one was taken back. A choice that is
  // under way or was refused stays.
  const [ofPage, setOfPage] = useState(props.rating);
  if (ofPage !== props.rating) {
    setOfPage(props.rating);
    if (!isPending && !isAskedAgain && !stored) setRating(props.rating);
  }

  // After an answer the next send is another change, and deserves a key of its own. Without one it
  // is the same again, unless something is changed first.
  const renewKey = () => setKey(newClientKey());
  const handled = useRef<RateResult>(state);
  useEffect(() => {
    if (handled.current === state) return;
    handled.current = state;
    if (state.status !== "unavailable" || isAskedAgain) setKey(newClientKey());
    isUnderWay.current = false;
    if (state.status === "ok" && note === sentNote.current) dropNote();
    if (!isAskedAgain) return;
    setAskedAgain(false);
    // Not on top of what another tab stored: that is for the person to decide.
    if (state.status === "ok") setTimeout(() => form.current?.requestSubmit());
  }, [state, note, dropNote, isAskedAgain]);

  /** One at a time: a second choice needs the version and a key that the first answer brings. */
  function queue(event: FormEvent) {
    if (isUnderWay.current) {
      event.preventDefault();
      setAskedAgain(true);
      return;
    }
    isUnderWay.current = true;
    sentNote.current = note;
  }

  function choose(value: string) {
    setRating(value);
    renewKey();
    // The state must reach the form's own inputs first.
    setTimeout(() => form.current?.requestSubmit());
  }

  return (
    <form
      ref={form}
      action={submit}
      onSubmit={queue}
      // After each answer React empties a form, and the choice that is shown would not be sent.
      onReset={(event) => event.preventDefault()}
      className="stack"
      id="rate"
    >
      <input type="hidden" name="skillId" value={skillId} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="clientKey" value={key} />
      {messageOf(state) && (
        <Notice tone={state.status === "conflict" ? "warn" : "error"} isLive>
          {messageOf(state)}
          {stored && ` ${storedText(stored)} Save again to put your rating on top of it.`}
        </Notice>
      )}
      <fieldset className="anchor-list">
        <legend className="sr-only">Your rating</legend>
        {[...anchors.entries()].map(([value, text]) => (
          <Choice
            key={value}
            value={String(value)}
            name={String(value)}
            text={text}
            hint={value === target ? "Asked for on your next rung" : undefined}
            isChosen={rating === String(value)}
            onChoose={choose}
          />
        ))}
        <Choice
          value={NOT_OBSERVABLE}
          name="–"
          text="Not observable: there has been no opportunity to show it."
          isChosen={rating === NOT_OBSERVABLE}
          onChoose={choose}
        />
      </fieldset>
      {problemOf(state, "rating") && <p className="field-error">{problemOf(state, "rating")}</p>}
      <TextArea
        label="Note"
        name="note"
        isOptional
        maxLength={2000}
        rows={2}
        hint="What is the rating based on? Kept with it in the history."
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
          renewKey();
        }}
        error={problemOf(state, "note")}
      />
      <div className="cluster">
        <SubmitButton pendingText="Saving">Save rating</SubmitButton>
        <Saved
          at={saved ? Date.parse(saved.at) : null}
          state={isPending ? "saving" : "saved"}
          timeZone={timeZone}
        />
      </div>
    </form>
  );
}

function storedText({ claimed, isNotObservable }: Known): string {
  if (isNotObservable) return "It now says “not observable”.";
  return claimed === null ? "It is now unrated." : `It is now ${claimed}.`;
}

type ChoiceProps = {
  value: string;
  name: string;
  text: string;
  hint?: string | undefined;
  isChosen: boolean;
  onChoose: (value: string) => void;
};

function Choice({ value, name, text, hint, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="anchor-choice">
      <input
        type="radio"
        name="rating"
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
      />
      <b>{name}</b>
      <span>
        {text}
        {hint && <span className="anchor-hint">{hint}</span>}
      </span>
    </label>
  );
}
