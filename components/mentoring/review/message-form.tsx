"use client";

import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { HiddenFields } from "./hidden-fields";

const MESSAGE_CHARACTERS_MAX = 4000;

type Props = {
  act: Act;
  /** Ids that say what it is about. */
  fields: Readonly<Record<string, string>>;
  /** Tells the forms of one page apart, and keeps their drafts. */
  formId: string;
  label: string;
  firstKey: string;
  submitText?: string;
};

/** A few lines to the other side. What is typed survives a reload and a lost network. */
export function MessageForm({ act, fields, formId, label, firstKey, submitText }: Props) {
  const kept = useKept(`rung.draft.message.${formId}`, { body: "" });
  const { state, submit, key, form, renewKey } = useAct(act, firstKey, kept.reset);
  return (
    <form
      {...kept.mark}
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="message-form"
      noValidate
    >
      <HiddenFields fields={{ ...fields, clientKey: key }} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <TextArea
        id={`message-${formId}`}
        name="body"
        label={label}
        rows={2}
        maxLength={MESSAGE_CHARACTERS_MAX}
        dir="auto"
        value={kept.fields.body}
        onChange={(event) => {
          renewKey();
          kept.change({ body: event.target.value });
        }}
        error={problemOf(state, "body")}
      />
      <SubmitButton variant="secondary" pendingText="Sending">
        {submitText ?? "Send"}
      </SubmitButton>
    </form>
  );
}
