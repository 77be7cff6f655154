"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Act } from "@/components/ui/act";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { readKept, useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import type { SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";
import { HiddenFields } from "../review/hidden-fields";
import { AuditPanel } from "./audit-panel";
import { type MentorChoice, MentorChoices } from "./mentor-choices";
import { SkillChoices } from "./skill-choices";

type Props = {
  act: Act<{ reviewId: string }>;
  mentors: readonly MentorChoice[];
  skills: readonly SubmittableSkill[];
  /** What the address asks for. */
  preselected: { mentorshipId: string | null; skillIds: readonly string[] };
  firstKey: string;
};

const PLACE = "rung.draft.submission";
const split = (text: string) => text.split(",").filter(Boolean);

/** Whom to ask, about what, with which words. What is chosen and typed survives a reload. */
export function SubmissionForm({ act, mentors, skills, preselected, firstKey }: Props) {
  const router = useRouter();
  const kept = useKept(PLACE, {
    mentorshipId: preselected.mentorshipId ?? mentors[0]?.id ?? "",
    skillIds: preselected.skillIds.join(","),
    words: "",
    allowsSecond: "true",
  });
  const { fields, change } = kept;
  const { state, submit, key, renewKey } = useAct(act, firstKey, kept.forget);

  // The address adds to a draft; it must not empty one.
  const asked = preselected.skillIds.join(",");
  useEffect(() => {
    const draft = split(readKept(PLACE)?.skillIds ?? "");
    if (asked) change({ skillIds: [...new Set([...draft, ...split(asked)])].join(",") });
    if (preselected.mentorshipId) change({ mentorshipId: preselected.mentorshipId });
  }, [asked, preselected.mentorshipId, change]);

  const reviewId = state.status === "ok" ? state.value.reviewId : null;
  useEffect(() => {
    if (reviewId) router.push(`/mentoring/reviews/${reviewId}`);
  }, [reviewId, router]);

  const mentor = mentors.find(({ id }) => id === fields.mentorshipId) ?? mentors[0];
  const known = new Map(skills.map((skill) => [skill.skillId, skill]));
  // A draft may be older than what has happened to its skills since.
  const chosen = split(fields.skillIds).flatMap((id) => {
    const skill = known.get(id);
    return skill && !skill.openIn.includes(mentor?.id ?? "") ? [skill] : [];
  });
  const ids = chosen.map(({ skillId }) => skillId);
  const edit: typeof change = (part) => {
    renewKey();
    change(part);
  };
  const problems = state.status === "invalid" ? byField(state.problems) : {};

  return (
    <form
      {...kept.mark}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="submission"
      noValidate
    >
      <div className="submission-main">
        <HiddenFields fields={{ clientKey: key }} />
        {messageOf(state) && (
          <Notice tone="error" isLive>
            {messageOf(state)}
          </Notice>
        )}
        {reviewId && (
          <Notice tone="ok" isLive>
            Handed in.{" "}
            <a className="link" href={`/mentoring/reviews/${reviewId}`}>
              To the review
            </a>
          </Notice>
        )}
        <ErrorSummary problems={problems} />
        <MentorChoices
          mentors={mentors}
          chosen={mentor?.id ?? ""}
          onChange={(mentorshipId) => edit({ mentorshipId })}
          error={problems.mentorshipId}
        />
        <SkillChoices
          skills={skills}
          chosen={ids}
          onChange={(next) => edit({ skillIds: next.join(",") })}
          mentorshipId={mentor?.id ?? ""}
          mentorName={mentor?.name ?? ""}
          error={problems.skillIds}
        />
      </div>
      <AuditPanel
        chosen={chosen}
        mentorName={mentor?.name ?? "a mentor"}
        onTakeOff={(skillId) =>
          edit({ skillIds: ids.filter((each) => each !== skillId).join(",") })
        }
      />
      <div className="submission-end">
        <TextArea
          label={`A word to ${mentor?.name ?? "your mentor"}`}
          name="words"
          isOptional
          rows={3}
          maxLength={2000}
          dir="auto"
          hint="Where to look first, and what you are unsure about. Leave your own numbers out: they stay hidden until the mentor has rated."
          value={fields.words}
          onChange={(event) => edit({ words: event.target.value })}
          error={problemOf(state, "words")}
        />
        <div className="choice">
          <label>
            <input
              type="checkbox"
              name="allowsSecond"
              value="true"
              checked={fields.allowsSecond === "true"}
              onChange={(event) => edit({ allowsSecond: event.target.checked ? "true" : "" })}
              aria-describedby="allowsSecond-hint"
            />
            <span>Allow a second opinion</span>
          </label>
          <p id="allowsSecond-hint" className="field-hint">
            One review in ten is also rated, blind, by another mentor, who would see your name, this
            word and the evidence for these skills, and nothing else of yours. Untick it to keep
            them between the two of you.
          </p>
        </div>
        <SubmitButton size="large" pendingText="Handing in">
          {chosen.length === 0
            ? "Hand in"
            : `Hand in ${chosen.length} ${chosen.length === 1 ? "skill" : "skills"}`}
        </SubmitButton>
      </div>
    </form>
  );
}

/** Problems of single entries of a list belong to the list. */
function byField(problems: Record<string, string>): Record<string, string> {
  const { form: _told, ...fields } = problems;
  return Object.fromEntries(
    Object.entries(fields).map(([name, words]) => [name.split(".")[0] ?? name, words]),
  );
}
