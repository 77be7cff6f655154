import { HandedIn } from "@/components/mentoring/review/handed-in";
import { Waiting } from "@/components/mentoring/review/waiting";
import { WithdrawForm } from "@/components/mentoring/review/withdraw-form";
import { SectionTitle } from "@/components/ui/title";
import { sentence } from "@/lib/domain/count-words";
import { raterName } from "@/lib/domain/mentoring/review-titles";
import { withdrawReview } from "../actions";
import { HistorySection } from "../shown-rest";
import { FeedbackSection, TalkSection } from "../talk-sections";
import { learnerActs } from "./learner-acts";
import type { PartProps } from "./part";

/** Handed in: whose turn it is, what was handed in, and the way back. */
export function WaitingReview({ me, view, nameOf }: PartProps) {
  const rater = sentence(raterName(view));
  return (
    <>
      <Waiting
        who={rater}
        isMine={false}
        phase={view.phase}
        turnSince={view.turnSince}
        now={me.now.getTime()}
        timeZone={me.timeZone}
      />
      <section className="stack">
        <SectionTitle
          title="What you handed in"
          lead={`${rater} sees the evidence, and not the claims until every skill is rated.`}
        />
        {view.words !== "" && (
          <blockquote className="review-words" dir="auto">
            {view.words}
          </blockquote>
        )}
        <HandedIn lines={view.lines} nameOf={nameOf} />
      </section>
      <FeedbackSection view={view} nameOf={nameOf} timeZone={me.timeZone} acts={learnerActs} />
      <div className="stack">
        <TalkSection view={view} timeZone={me.timeZone} acts={learnerActs} />
        {view.rounds.length > 1 && (
          <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
        )}
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
