"use client";

import { useRef } from "react";
import type { Act } from "@/components/ui/act";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { CHECK_IN_CHARACTERS_MAX } from "@/lib/domain/mentoring/text-limits";
import { ConfidenceField } from "./confidence-field";

type Props = {
  mentorshipId: string;
  /** Who reads it; null once that account is gone. */
  mentorName: string | null;
  firstKey: string;
  action: Act;
};

const BLANK = { done: "", blocked: "", next: "", confidence: "" };
type Fields = typeof BLANK;

/** How it goes, in three answers and a number. Kept in this tab until the mentor can read it. */
export function CheckInForm({ mentorshipId, mentorName, firstKey, action }: Props) {
  const { fields, change, reset, mark } = useKept(`rung.draft.check-in.${mentorshipId}`, BLANK);
  const form = useRef<HTMLFormElement>(null);
  const { state, submit, key, renewKey } = useAct(action, firstKey, () => {
    reset();
    showToast({ text: mentorName ? `${mentorName} can read it now.` : "Kept." });
    form.current?.closest("details")?.removeAttribute("open");
    form.current?.closest<HTMLElement>("section")?.focus();
  });
  const edit = (part: Partial<Fields>) => {
    renewKey();
    change(part);
  };
  const text = (name: "done" | "blocked" | "next") => ({
    id: `check-in-${name}`,
    name,
    rows: 2,
    maxLength: CHECK_IN_CHARACTERS_MAX,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => edit({ [name]: event.target.value }),
    error: problemOf(state, name),
  });
  const problems = state.status === "invalid" ? state.problems : {};
  const linked = Object.fromEntries(
    Object.entries(problems)
      .filter(([name]) => name !== "form")
      .map(([name, words]) => [`check-in-${name}`, words]),
  );

  return (
    <form
      {...mark}
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="form"
      noValidate
    >
      <input type="hidden" name="clientKey" value={key} />
      <input type="hidden" name="mentorshipId" value={mentorshipId} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <ErrorSummary problems={linked} />
      <TextArea label="What you did" required {...text("done")} />
      <TextArea label="What is in the way" isOptional {...text("blocked")} />
      <TextArea label="What comes next" required {...text("next")} />
      <ConfidenceField
        id="check-in-confidence"
        value={fields.confidence}
        onChange={(confidence) => edit({ confidence })}
        error={problemOf(state, "confidence")}
      />
      <SubmitButton pendingText="Sending">Check in</SubmitButton>
    </form>
  );
}
