import type { Act } from "@/components/ui/act";
import { Details } from "@/components/ui/small";
import { ActButton } from "./act-button";

type Props = { act: Act; reviewId: string; rater: string; firstKey: string };

/** Taking the set back. Folded away, so that it is two presses, with the way back told beforehand. */
export function WithdrawForm({ act, reviewId, rater, firstKey }: Props) {
  return (
    <Details summary="Withdraw this review">
      <div className="stack">
        <p className="prose">
          {rater} stops at once, and what they have noted so far is dropped. Your record stays as it
          is, and the same skills can be handed in again with one press afterwards.
        </p>
        <ActButton
          act={act}
          fields={{ reviewId }}
          firstKey={firstKey}
          variant="danger"
          pendingText="Withdrawing"
          isStep
        >
          Withdraw it
        </ActButton>
      </div>
    </Details>
  );
}
