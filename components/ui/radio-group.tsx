import type { ReactNode } from "react";
import { cx } from "./cx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

type RadioGroupProps = {
  name: string;
  label: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Side by side, for two or three short answers. */
  isInline?: boolean;
};

/** One choice of a few, all of them visible. */
export function RadioGroup({
  name,
  label,
  options,
  defaultValue,
  hint,
  error,
  isInline = false,
}: RadioGroupProps) {
  const described = cx(
    hint !== undefined && `${name}-hint`,
    error !== undefined && `${name}-error`,
  );
  return (
    <fieldset id={name} className="field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className={cx("choices", isInline && "choices-inline")}>
        {options.map((option) => (
          <div key={option.value} className="choice">
            <label>
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
              />
              <span>{option.label}</span>
            </label>
            {option.hint !== undefined && <p className="field-hint">{option.hint}</p>}
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
