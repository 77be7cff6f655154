import { ActButton } from "@/components/mentoring/review/act-button";
import { listed } from "@/lib/domain/count-words";
import { comparedLines, unsettledOf } from "@/lib/domain/mentoring/comparison";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";
import { finishReview } from "../actions";

type Props = { view: ReviewView; nameOf: (skillId: string) => string };

/** The learner's last word. Until every difference is settled it says which is not. */
export function FinishSection({ view, nameOf }: Props) {
  if (view.phase !== "completed") return null;
  const open = unsettledOf(comparedLines(view)).map(({ skillId }) => nameOf(skillId));
  return (
    <section className="finish">
      {open.length > 0 ? (
        <p className="muted">
          {listed(open)} {open.length === 1 ? "is" : "are"} not settled yet. Talk, revise, ask a
          third person or keep both ratings; then this review can be closed.
        </p>
      ) : (
        <>
          <ActButton
            act={finishReview}
            fields={{ reviewId: view.id }}
            firstKey={crypto.randomUUID()}
            variant="primary"
            pendingText="Closing"
            isStep
          >
            Close this review
          </ActButton>
          <p className="small muted">
            Every rating and every word stays. Closing says that you are done with it.
          </p>
        </>
      )}
    </section>
  );
}
