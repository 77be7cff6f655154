import type { ComponentProps, ReactNode } from "react";
import { describedBy } from "./field-frame";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A box to tick; the whole line is the target. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = input.id ?? (input.value === undefined ? input.name : `${input.name}-${input.value}`);
  return (
    <div className="choice">
      <label>
        <input {...input} type="checkbox" id={id} {...describedBy(id, { hint, error })} />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
