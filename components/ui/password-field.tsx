"use client";

import { type ComponentProps, useState } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

type PasswordFieldProps = Omit<FieldText, "className"> &
  Omit<ComponentProps<"input">, "className" | "type"> & {
    name: string;
    autoComplete: "current-password" | "new-password";
  };

/** A password that can be looked at while typing. Pasting and password managers work as usual. */
export function PasswordField({ label, hint, error, isOptional, ...input }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const id = input.id ?? input.name;
  return (
    <FieldFrame {...{ id, label, hint, error, isOptional }}>
      <div className="input-with-button">
        <input
          {...input}
          id={id}
          type={isShown ? "text" : "password"}
          className="input"
          autoCapitalize="none"
          spellCheck={false}
          {...describedBy(id, { hint, error })}
        />
        {/* Its name does not contain "Password", so that the label stays the one way to the field. */}
        <button
          type="button"
          className="input-button"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? "Hide" : "Show"}
          <span className="sr-only"> what I typed</span>
        </button>
      </div>
    </FieldFrame>
  );
}
