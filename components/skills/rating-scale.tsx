import { memo } from "react";
import type { Rating } from "./rating-values";

const SCALE: readonly { value: Rating; text: string; name: string }[] = [
  { value: null, text: "–", name: "not observable" },
  { value: 0, text: "0", name: "0, not demonstrated" },
  { value: 1, text: "1", name: "1, aware" },
  { value: 2, text: "2", name: "2, guided" },
  { value: 3, text: "3", name: "3, independent" },
  { value: 4, text: "4", name: "4, advanced" },
  { value: 5, text: "5", name: "5, expert" },
];

type Props = {
  skillId: string;
  skillName: string;
  /** undefined = not rated yet. */
  value: Rating | undefined;
  onRate: (skillId: string, rating: Rating) => void;
};

/**
 * Seven boxes that are seven radio buttons: pointer, keyboard and screen reader all work natively.
 * One element a box, drawn by its own style, because the whole matrix holds over a thousand.
 */
export const RatingScale = memo(function RatingScale({ skillId, skillName, value, onRate }: Props) {
  return (
    <fieldset className="rating-scale">
      <legend className="sr-only">{skillName}</legend>
      {SCALE.map((step) => (
        <input
          key={step.name}
          type="radio"
          className="rating-cell"
          name={`rating-${skillId}`}
          value={step.value ?? "not-observable"}
          checked={value === step.value}
          onChange={() => onRate(skillId, step.value)}
          aria-label={step.name}
          data-level={step.text}
        />
      ))}
    </fieldset>
  );
});
