"use client";

import type { Act } from "@/components/ui/act";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import type { SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";
import { HiddenFields } from "../review/hidden-fields";
import { toTop } from "../review/to-top";
import { AuditPanel } from "./audit-panel";
import { SkillChoices } from "./skill-choices";

type Props = {
  act: Act;
  reviewId: string;
  mentorshipId: string;
  mentorName: string;
  skills: readonly SubmittableSkill[];
  /** What was handed in last time. */
  before: readonly string[];
  firstKey: string;
};

const split = (text: string) => text.split(",").filter(Boolean);

/** The next round: the same skills or others, and what has changed since. */
export function ResubmissionForm(props: Props) {
  const { act, reviewId, mentorshipId, mentorName, skills, before, firstKey } = props;
  const kept = useKept(`rung.draft.resubmission.${reviewId}`, {
    skillIds: before.join(","),
    words: "",
  });
  const { state, submit, key, renewKey } = useAct(act, firstKey, () => {
    kept.forget();
    toTop();
  });
  const known = new Map(skills.map((skill) => [skill.skillId, skill]));
  const chosen = split(kept.fields.skillIds).flatMap((id) => known.get(id) ?? []);
  const ids = chosen.map(({ skillId }) => skillId);
  const edit: typeof kept.change = (part) => {
    renewKey();
    kept.change(part);
  };
  const problem = problemOf(state, "skillIds");
  return (
    <form
      {...kept.mark}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="submission"
      noValidate
    >
      <div className="submission-main">
        <HiddenFields fields={{ reviewId, clientKey: key }} />
        {messageOf(state) && (
          <Notice tone="error" isLive>
            {messageOf(state)}
          </Notice>
        )}
        <ErrorSummary problems={problem ? { skillIds: problem } : {}} />
        <SkillChoices
          skills={skills}
          chosen={ids}
          onChange={(next) => edit({ skillIds: next.join(",") })}
          mentorshipId={mentorshipId}
          mentorName={mentorName}
          allowedIds={before}
          error={problem}
        />
      </div>
      <AuditPanel
        chosen={chosen}
        mentorName={mentorName}
        onTakeOff={(skillId) =>
          edit({ skillIds: ids.filter((each) => each !== skillId).join(",") })
        }
      />
      <div className="submission-end">
        <TextArea
          label={`What has changed, for ${mentorName}`}
          name="words"
          isOptional
          rows={3}
          maxLength={2000}
          dir="auto"
          value={kept.fields.words}
          onChange={(event) => edit({ words: event.target.value })}
          error={problemOf(state, "words")}
        />
        <SubmitButton size="large" pendingText="Handing in">
          Hand in again
        </SubmitButton>
      </div>
    </form>
  );
}
