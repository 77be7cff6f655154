"use client";

import { useEffect, useState } from "react";
import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { FEEDBACK_TYPES, type FeedbackView } from "@/lib/domain/mentoring/review-view";
import {
  FEEDBACK_FIELDS,
  FIELD_HINTS,
  FIELD_NAMES,
  TYPE_HINTS,
  TYPE_NAMES,
} from "../review/feedback-words";
import { HiddenFields } from "../review/hidden-fields";
import { draftPlace, pointFormId } from "./point-place";
import {
  blankPoint,
  isWritten,
  type PointTexts,
  proficiencyAbove,
  textsOfPoint,
  withSnippet,
} from "./point-texts";
import { PointWarnings } from "./point-warnings";
import type { SkillToRate, Snippet } from "./skill-to-rate";
import { SnippetPicker } from "./snippet-picker";
import { SnippetSaver } from "./snippet-saver";

export type PointFormProps = {
  reviewId: string;
  skill: SkillToRate;
  /** Present when a saved point is changed. */
  point?: FeedbackView;
  /** The rating chosen now, which decides what the next step could be. */
  rating: string;
  /** Points of the whole review beside this one. */
  otherPoints: number;
  snippets: readonly Snippet[];
  acts: { saveFeedback: Act; saveSnippet: Act };
  /** Told whenever something is written here that is not saved yet, and when it is. */
  onUnsaved: (formId: string, isUnsaved: boolean) => void;
  onDone?: () => void;
};

const TEXT_MAX = 1000;

/** One point: four fields with a line each that says what belongs there. Kept until it is saved. */
export function PointForm(props: PointFormProps) {
  const { reviewId, skill, point, rating, otherPoints, snippets, acts, onUnsaved, onDone } = props;
  const formId = pointFormId(reviewId, point?.id ?? skill.skillId);
  const [initial] = useState(point ? textsOfPoint(point) : blankPoint);
  const kept = useKept<PointTexts>(draftPlace(reviewId, point?.id ?? skill.skillId), initial);
  const texts = kept.fields;
  const { state, submit, key, form, renewKey } = useAct(acts.saveFeedback, null, () => {
    if (point) kept.forget();
    else kept.reset();
    onUnsaved(formId, false);
    onDone?.();
  });
  const isUnsaved = isWritten(texts) && FEEDBACK_FIELDS.some((f) => texts[f] !== initial[f]);
  useEffect(() => onUnsaved(formId, isUnsaved), [onUnsaved, formId, isUnsaved]);

  const change = (part: Partial<PointTexts>) => {
    renewKey();
    kept.change(part);
  };
  const above = proficiencyAbove(rating);
  const anchor = above === null ? undefined : skill.anchors[above];
  const version =
    state.status === "conflict" ? (state.value as { version: number }).version : point?.version;

  return (
    <form
      {...kept.mark}
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="point-form"
      noValidate
    >
      <HiddenFields
        fields={{
          reviewId,
          skillId: skill.skillId,
          feedbackId: point?.id,
          expectedVersion: version === undefined ? undefined : String(version),
          clientKey: key,
        }}
      />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
          {state.status === "conflict" &&
            " Your text is still here: save again to put it in the place of the other."}
        </Notice>
      )}
      <SnippetPicker
        id={formId}
        snippets={snippets}
        skillId={skill.skillId}
        rating={rating}
        onPick={(snippet) => change(withSnippet(texts, snippet))}
      />
      <fieldset className="point-types">
        <legend className="sr-only">What kind of point</legend>
        {FEEDBACK_TYPES.map((type) => (
          <label key={type}>
            <input
              type="radio"
              name="type"
              value={type}
              checked={texts.type === type}
              onChange={() => change({ type })}
            />
            <span>
              {TYPE_NAMES[type]} <small>{TYPE_HINTS[type]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {FEEDBACK_FIELDS.map((field) => (
        <TextArea
          key={field}
          id={`${formId}-${field}`}
          name={field}
          label={FIELD_NAMES[field]}
          hint={FIELD_HINTS[field]}
          rows={2}
          maxLength={TEXT_MAX}
          dir="auto"
          value={texts[field]}
          onChange={(event) => change({ [field]: event.target.value })}
          error={problemOf(state, field)}
        />
      ))}
      {anchor !== undefined && !texts.nextStep.includes(anchor) && (
        <p className="point-anchor">
          What a {above} looks like here: “{anchor}”{" "}
          <button
            type="button"
            className="link"
            onClick={() =>
              change({ nextStep: [texts.nextStep.trim(), anchor].filter(Boolean).join("\n") })
            }
          >
            Put it under next step
          </button>
        </p>
      )}
      <Select
        id={`${formId}-artefactId`}
        name="artefactId"
        label="Seen in"
        emptyLabel="No single piece of evidence"
        options={skill.artefacts.map(({ id, title }) => ({ value: id, label: title }))}
        value={texts.artefactId}
        onChange={(event) => change({ artefactId: event.target.value })}
        error={problemOf(state, "artefactId")}
      />
      {(isUnsaved || point) && <PointWarnings texts={texts} otherPoints={otherPoints} />}
      <div className="cluster">
        <SubmitButton variant="secondary" pendingText="Saving">
          {point ? "Save changes" : "Save point"}
        </SubmitButton>
        {isWritten(texts) && (
          <SnippetSaver
            id={formId}
            act={acts.saveSnippet}
            texts={texts}
            skill={skill}
            rating={rating}
          />
        )}
      </div>
    </form>
  );
}
