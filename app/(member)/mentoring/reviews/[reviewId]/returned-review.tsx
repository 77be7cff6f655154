import { Waiting } from "@/components/mentoring/review/waiting";
import { WithdrawForm } from "@/components/mentoring/review/withdraw-form";
import { ResubmissionForm } from "@/components/mentoring/submission/resubmission-form";
import { SectionTitle } from "@/components/ui/title";
import { sentence } from "@/lib/domain/count-words";
import { raterName } from "@/lib/domain/mentoring/review-titles";
import { listSubmittable } from "../../submit/submittable";
import { resubmitReview, withdrawReview } from "../actions";
import { HistorySection } from "../shown-rest";
import { FeedbackSection, TalkSection } from "../talk-sections";
import { learnerActs } from "./learner-acts";
import type { PartProps } from "./part";

/** Sent back: what is missing, what was said, and the form for the next round. */
export async function ReturnedReview({ me, view, nameOf }: PartProps) {
  const { skills } = await listSubmittable(me);
  const rater = sentence(raterName(view));
  const words = view.rounds.at(-1)?.returnWords ?? "";
  return (
    <>
      <section className="stack">
        <SectionTitle title={`What ${raterName(view)} asks for`} />
        <blockquote className="review-words" dir="auto">
          {words}
        </blockquote>
        <Waiting
          who="You"
          isMine
          phase={view.phase}
          turnSince={view.turnSince}
          now={me.now.getTime()}
          timeZone={me.timeZone}
        />
      </section>
      <FeedbackSection view={view} nameOf={nameOf} timeZone={me.timeZone} acts={learnerActs} />
      <section>
        <SectionTitle
          title="Hand it in again"
          lead="Evidence that you attach to a skill meanwhile goes along by itself."
        />
        <ResubmissionForm
          act={resubmitReview}
          reviewId={view.id}
          mentorshipId={view.mentorshipId ?? ""}
          mentorName={rater}
          skills={skills}
          before={view.lines.map(({ skillId }) => skillId)}
          firstKey={crypto.randomUUID()}
        />
      </section>
      <div className="stack">
        <TalkSection view={view} timeZone={me.timeZone} acts={learnerActs} />
        <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
        <WithdrawForm
          act={withdrawReview}
          reviewId={view.id}
          rater={rater}
          firstKey={crypto.randomUUID()}
        />
      </div>
    </>
  );
}
