import { Details } from "@/components/ui/small";
import { counted } from "@/lib/domain/count-words";
import type { RoundView } from "@/lib/domain/mentoring/review-view";
import { dayOf } from "./dates";

type Props = {
  rounds: readonly RoundView[];
  nameOf: (skillId: string) => string;
  mentee: string;
  rater: string;
  timeZone: string;
};

/** What was handed in, sent back and handed in again, with the words of each time. */
export function RoundsHistory({ rounds, nameOf, mentee, rater, timeZone }: Props) {
  return (
    <Details
      summary={
        rounds.length > 1 ? `History: ${counted(rounds.length, "round")}` : "What was handed in"
      }
    >
      <ol className="rounds">
        {rounds.map((round) => (
          <li key={round.round}>
            <p>
              <b>{dayOf(round.submittedAt, timeZone)}</b>, {mentee} handed in{" "}
              {round.skillIds.map(nameOf).join(", ")}.
            </p>
            {round.words !== "" && <blockquote dir="auto">{round.words}</blockquote>}
            {round.returnedAt !== null && (
              <>
                <p>
                  <b>{dayOf(round.returnedAt, timeZone)}</b>, {rater} sent it back:
                </p>
                <blockquote dir="auto">{round.returnWords}</blockquote>
              </>
            )}
          </li>
        ))}
      </ol>
    </Details>
  );
}
