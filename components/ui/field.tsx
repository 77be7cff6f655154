import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

type FieldProps = FieldText & Omit<ComponentProps<"input">, "className"> & { name: string };

/** One line of text with its label, hint and error. The id is the name unless given. */
export function Field({ label, hint, error, isOptional, className, ...input }: FieldProps) {
  const id = input.id ?? input.name;
  return (
    <FieldFrame {...{ id, label, hint, error, isOptional, className }}>
      <input
        type="text"
        {...input}
        id={id}
        className="input"
        {...describedBy(id, { hint, error })}
      />
    </FieldFrame>
  );
}
