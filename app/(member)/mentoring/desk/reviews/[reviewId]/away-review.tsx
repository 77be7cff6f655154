import { Waiting } from "@/components/mentoring/review/waiting";
import type { PartProps } from "../../../reviews/[reviewId]/part";
import { HistorySection } from "../../../reviews/shown-rest";
import { FeedbackSection, TalkSection } from "../../../reviews/talk-sections";
import { mentorActs } from "./mentor-acts";

/** With the learner, or over without a rating: what was said so far. */
export function AwayReview({ me, view, nameOf }: PartProps) {
  const isWithLearner = view.phase === "returned";
  const talk = { view, timeZone: me.timeZone, acts: mentorActs };
  return (
    <>
      {isWithLearner && (
        <Waiting
          who={view.menteeName}
          isMine={false}
          phase={view.phase}
          turnSince={view.turnSince}
          now={me.now.getTime()}
          timeZone={me.timeZone}
        />
      )}
      <FeedbackSection {...talk} nameOf={nameOf} />
      <div className="stack">
        {isWithLearner && <TalkSection {...talk} />}
        <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
      </div>
    </>
  );
}
