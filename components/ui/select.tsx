import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

export type Option = { value: string; label: string; isDisabled?: boolean };

type SelectProps = FieldText &
  Omit<ComponentProps<"select">, "className" | "children"> & {
    name: string;
    options: readonly Option[];
    /** The first, empty entry, for instance "No preference". */
    emptyLabel?: string;
  };

/** The platform's own select: it is the best one on a phone. */
export function Select({
  label,
  hint,
  error,
  isOptional,
  className,
  options,
  emptyLabel,
  ...select
}: SelectProps) {
  const id = select.id ?? select.name;
  return (
    <FieldFrame {...{ id, label, hint, error, isOptional, className }}>
      <select {...select} id={id} className="input" {...describedBy(id, { hint, error })}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map(({ value, label: text, isDisabled }) => (
          <option key={value} value={value} disabled={isDisabled}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
