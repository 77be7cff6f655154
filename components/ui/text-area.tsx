import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

type TextAreaProps = FieldText & Omit<ComponentProps<"textarea">, "className"> & { name: string };

/** Several lines of text; it grows with what is typed where the browser can do that. */
export function TextArea({ label, hint, error, isOptional, className, ...area }: TextAreaProps) {
  const id = area.id ?? area.name;
  return (
    <FieldFrame {...{ id, label, hint, error, isOptional, className }}>
      <textarea
        rows={3}
        {...area}
        id={id}
        className="input"
        {...describedBy(id, { hint, error })}
      />
    </FieldFrame>
  );
}
