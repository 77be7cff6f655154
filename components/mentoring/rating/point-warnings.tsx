import { FEEDBACK_POINTS_ADVISED } from "@/lib/domain/mentoring/settings";
import type { PointTexts } from "./point-texts";

type Props = { texts: PointTexts; otherPoints: number };

/** What to think about before it is saved; nothing here forbids anything. */
export function PointWarnings({ otherPoints }: Props) {
  const warnings =
    otherPoints >= FEEDBACK_POINTS_ADVISED
      ? [`You have ${otherPoints} points already: beyond three, people remember none.`]
      : [];
  return (
    <ul className="point-warnings" aria-live="polite">
      {warnings.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
