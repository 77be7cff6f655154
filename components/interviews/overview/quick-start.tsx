"use client";

import type { ReactNode } from "react";
import type { Act } from "@/components/ui/act";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

type Props = {
  begin: Act;
  firstKey: string;
  /** What the set-up form would send. */
  fields: Readonly<Record<string, string>>;
  title: string;
  children: ReactNode;
  label: string;
  isPrimary?: boolean;
};

/** A session that starts with one press, such as what is due today. */
export function QuickStart({ begin, firstKey, fields, title, children, label, isPrimary }: Props) {
  const { state, submit, key } = useAct(begin, firstKey);
  return (
    <form action={submit} className="quick-start" onReset={(event) => event.preventDefault()}>
      <h2>{title}</h2>
      <div className="quick-start-text">{children}</div>
      <FormAnswer state={state} />
      <input type="hidden" name="clientKey" value={key} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={isPrimary ? "primary" : "secondary"} pendingText="Drawing">
        {label}
      </SubmitButton>
    </form>
  );
}
