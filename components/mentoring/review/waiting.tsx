import type { ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import { silenceSchedule, waitWords } from "@/lib/domain/mentoring/silence-schedule";
import { dayOf } from "./dates";

type Props = {
  /** Who is awaited, at the start of a sentence: "Grace Hopper", "You". */
  who: string;
  isMine: boolean;
  phase: ReviewPhase;
  turnSince: number;
  now: number;
  timeZone: string;
};

/** Whose turn it is, since when, and what happens if nothing does. */
export function Waiting({ who, isMine, phase, turnSince, now, timeZone }: Props) {
  const { reminders, over } = silenceSchedule(turnSince);
  // Somebody at work is counted from the last thing they did, which is not told here.
  const isDated = phase !== "in_review";
  const day = (at: number) => dayOf(at, timeZone);
  const isWithLearner = phase === "returned";
  const ending = isWithLearner
    ? "the review ends without a rating"
    : "the set goes to the queue by itself, with the age it has, for somebody else to take";
  return (
    <section className="waiting">
      <h2>{isMine ? "It is your turn." : `It is ${possessive(who)} turn.`}</h2>
      <p>
        {waitWords(turnSince, now) === "since today"
          ? "Since today."
          : `Since ${day(turnSince)}, ${waitWords(turnSince, now)}.`}{" "}
        {isDated && (isMine ? "If you leave it:" : "If nobody answers:")}
      </p>
      {isDated ? (
        <dl
          className="silence"
          aria-label={isMine ? "What happens if you leave it" : "What happens if nobody answers"}
        >
          {reminders.map((at) => (
            <div key={at} data-past={at <= now || undefined}>
              <dt>{day(at)}</dt>
              <dd>{at <= now ? "reminded" : "a reminder"}</dd>
            </div>
          ))}
          <div>
            <dt>{day(over)}</dt>
            <dd>{ending}</dd>
          </div>
        </dl>
      ) : (
        <p className="small">
          {who} is reminded after 7, 14 and 21 days without a sign. After 28 days {ending}.
        </p>
      )}
    </section>
  );
}

const possessive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);
