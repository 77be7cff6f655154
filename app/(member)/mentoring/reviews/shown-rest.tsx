import { RoundsHistory } from "@/components/mentoring/review/rounds-history";
import { SecondOpinion } from "@/components/mentoring/review/second-opinion";
import { raterName } from "@/lib/domain/mentoring/review-titles";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";

type Props = { view: ReviewView; nameOf: (skillId: string) => string; timeZone: string };

/** The second opinion, where there is one. The second rater is the other of the two in its own view. */
export function SecondSection({ view, nameOf }: Omit<Props, "timeZone">) {
  if (!view.second) return null;
  return (
    <SecondOpinion
      second={view.second}
      first={view.isSecondOpinion ? "The first mentor" : "You"}
      other={view.isSecondOpinion ? "You" : "The second mentor"}
      nameOf={nameOf}
    />
  );
}

/** What was handed in, in every round. */
export function HistorySection({ view, nameOf, timeZone }: Props) {
  const isMine = view.side === "mentee";
  return (
    <RoundsHistory
      rounds={view.rounds}
      nameOf={nameOf}
      mentee={isMine ? "you" : view.menteeName}
      rater={isMine ? raterName(view) : "you"}
      timeZone={timeZone}
    />
  );
}
