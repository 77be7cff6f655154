import Link from "next/link";
import type { Act } from "@/components/ui/act";
import { Details } from "@/components/ui/small";
import type { FeedbackView } from "@/lib/domain/mentoring/review-view";
import { ActButton } from "./act-button";
import { MessageForm } from "./message-form";

type Props = {
  reviewId: string;
  point: FeedbackView;
  other: string;
  writeMessage: Act;
  /** Only the learner resolves. */
  resolve?: Act | undefined;
  /** Only the learner makes a goal of it. */
  goalHref?: string | undefined;
  newKey: () => string;
};

/** What can be done with a point: answer it, mark it resolved, turn it into a goal. */
export function FeedbackActs(props: Props) {
  const { reviewId, point, other, writeMessage, resolve, goalHref, newKey } = props;
  const isResolved = point.resolvedAt !== null;
  const fields = { reviewId, feedbackId: point.id };
  return (
    <div className="feedback-acts">
      <Details summary="Reply">
        <MessageForm
          act={writeMessage}
          fields={fields}
          formId={point.id}
          label={`To ${other}, about this point`}
          firstKey={newKey()}
          submitText="Send reply"
        />
      </Details>
      {resolve && (
        <ActButton
          key={String(isResolved)}
          act={resolve}
          fields={{ ...fields, isResolved: String(!isResolved) }}
          firstKey={newKey()}
          variant="quiet"
        >
          {isResolved ? "Mark as open again" : "Mark resolved"}
        </ActButton>
      )}
      {goalHref && point.type !== "celebratory" && (
        <Link href={goalHref} className="link">
          Turn into a goal
        </Link>
      )}
    </div>
  );
}
