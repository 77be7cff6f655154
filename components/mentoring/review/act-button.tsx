"use client";

import type { ReactNode } from "react";
import type { Act } from "@/components/ui/act";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { messageOf } from "@/lib/domain/action-state";
import { HiddenFields } from "./hidden-fields";
import { toTop } from "./to-top";

type Props = ButtonLook & {
  act: Act;
  /** Ids that say what it is about. */
  fields: Readonly<Record<string, string>>;
  firstKey: string;
  children: ReactNode;
  pendingText?: string;
  /** Whether it changes the page so much that people should begin at its top again. */
  isStep?: boolean;
};

/** One decision, one button: a form that works without a script, and says why when it did not work. */
export function ActButton(props: Props) {
  const { act, fields, firstKey, children, variant, size, pendingText, isStep } = props;
  const { state, submit, key } = useAct(act, firstKey, isStep ? toTop : undefined);
  const problem =
    messageOf(state) ?? (state.status === "invalid" ? Object.values(state.problems)[0] : undefined);
  return (
    <form action={submit} className="act-button">
      <HiddenFields fields={{ ...fields, clientKey: key }} />
      <SubmitButton variant={variant ?? "secondary"} size={size} pendingText={pendingText}>
        {children}
      </SubmitButton>
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
