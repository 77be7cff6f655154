import type { ReactNode } from "react";
import { cx } from "./cx";

export type FieldText = {
  label: ReactNode;
  /** Help that stays visible while typing; a placeholder never carries meaning. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Shown after the label of a field that may stay empty. */
  isOptional?: boolean;
  className?: string;
};

/** The attributes that tie a control to its hint and its error. */
export function describedBy(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = cx(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** Label above, control, then the error or the hint below it. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  isOptional = false,
  className,
  children,
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={cx("field", className)}>
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="field-optional"> optional</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
