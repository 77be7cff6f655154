import { warnFeedback, warnPointCount } from "@/lib/domain/mentoring/feedback-warnings";
import { FIELD_NAMES } from "../review/feedback-words";
import type { PointTexts } from "./point-texts";

type Props = {
  texts: PointTexts;
  /** Points of the whole review beside this one. */
  otherPoints: number;
};

/** What to think about before it is saved; nothing here forbids anything. */
export function PointWarnings({ texts, otherPoints }: Props) {
  const words = warnFeedback(texts).map(
    ({ part, suggestion }) => `${FIELD_NAMES[part]}: ${suggestion}`,
  );
  const count = warnPointCount(otherPoints + 1);
  return (
    <ul className="point-warnings" aria-live="polite">
      {[...words, ...(count ? [count] : [])].map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
