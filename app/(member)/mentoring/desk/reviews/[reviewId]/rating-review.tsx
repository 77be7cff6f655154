import { BlindForm } from "@/components/mentoring/rating/blind-form";
import type { SkillToRate } from "@/components/mentoring/rating/skill-to-rate";
import { SKIPPED } from "@/components/mentoring/review/scale-steps";
import { framework } from "@/content/catalogue";
import { listSnippets } from "@/db/queries/mentoring/reviews/snippets";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";
import type { PartProps } from "../../../reviews/[reviewId]/part";
import { HistorySection } from "../../../reviews/shown-rest";
import { TalkSection } from "../../../reviews/talk-sections";
import {
  completeReview,
  rateBlind,
  removeFeedback,
  returnReview,
  saveFeedback,
  saveSnippet,
} from "../actions";
import { mentorActs } from "./mentor-acts";

const acts = {
  rate: rateBlind,
  saveFeedback,
  removeFeedback,
  saveSnippet,
  returnReview,
  completeReview,
};

/** The blind form, with the learner's words above it. */
export async function RatingReview({ me, view, nameOf }: PartProps) {
  const snippets = view.isSecondOpinion ? [] : await listSnippets(me);
  return (
    <div className="stack">
      {view.words !== "" && (
        <figure>
          <figcaption className="small muted">{view.menteeName} writes</figcaption>
          <blockquote className="review-words" dir="auto">
            {view.words}
          </blockquote>
        </figure>
      )}
      {view.rounds.length > 1 && (
        <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
      )}
      {!view.isSecondOpinion && (
        <TalkSection view={view} timeZone={me.timeZone} acts={mentorActs} />
      )}
      <BlindForm
        key={`${view.id} ${view.round}`}
        reviewId={view.id}
        mentee={view.menteeName}
        isSecondOpinion={view.isSecondOpinion}
        skills={skillsToRate(view)}
        snippets={snippets}
        acts={acts}
        firstKeys={[crypto.randomUUID(), crypto.randomUUID()]}
        timeZone={me.timeZone}
      />
    </div>
  );
}

function skillsToRate(view: ReviewView): SkillToRate[] {
  const { skills } = framework();
  return view.lines.map(({ skillId, artefacts, own }) => ({
    skillId,
    name: skills.get(skillId)?.name ?? skillId,
    anchors: skills.get(skillId)?.anchors ?? [],
    artefacts,
    stored: {
      value: own === null ? "" : own.value === null ? SKIPPED : String(own.value),
      lookedAtIds: artefacts.filter(({ isLookedAt }) => isLookedAt).map(({ id }) => id),
    },
    feedback: view.feedback.filter((point) => point.skillId === skillId),
  }));
}
