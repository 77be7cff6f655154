import { CONFIDENCE_ENDS } from "@/lib/domain/mentoring/confidence-words";

type Props = {
  id: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

/** One to five, side by side; what the ends mean stands beneath them. */
export function ConfidenceField({ id, value, onChange, error }: Props) {
  const described = `${id}-hint${error ? ` ${id}-error` : ""}`;
  return (
    <fieldset id={id} tabIndex={-1} className="field" aria-describedby={described}>
      <legend>How confident are you?</legend>
      <div className="confidence">
        {[1, 2, 3, 4, 5].map((level) => (
          <label key={level} className={`rate ${value === String(level) ? `rate-${level}` : ""}`}>
            <input
              type="radio"
              name="confidence"
              value={level}
              checked={value === String(level)}
              onChange={() => onChange(String(level))}
            />
            {level}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="field-hint confidence-ends">
        <span>1: {CONFIDENCE_ENDS.low}</span> <span>5: {CONFIDENCE_ENDS.high}</span>
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
