import type { PartProps } from "../../../reviews/[reviewId]/part";
import { ComparedSection } from "../../../reviews/compared-section";
import { HistorySection, SecondSection } from "../../../reviews/shown-rest";
import { DisagreementSections, FeedbackSection, TalkSection } from "../../../reviews/talk-sections";
import { mentorActs } from "./mentor-acts";

/** Sent: both ratings, what to talk about, what was said. A second rater sees numbers alone. */
export function RatedReview({ me, view, nameOf }: PartProps) {
  const talk = { view, nameOf, timeZone: me.timeZone, acts: mentorActs };
  return (
    <>
      <ComparedSection view={view} nameOf={nameOf} />
      <SecondSection view={view} nameOf={nameOf} />
      {!view.isSecondOpinion && (
        <>
          <DisagreementSections {...talk} />
          <FeedbackSection {...talk} />
        </>
      )}
      <div className="stack">
        {!view.isSecondOpinion && <TalkSection {...talk} />}
        <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
      </div>
    </>
  );
}
