"use client";

import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { HiddenFields } from "../review/hidden-fields";
import { toTop } from "../review/to-top";

type Props = { act: Act; reviewId: string; mentee: string; firstKey: string };

/** Sends the set back with words on what is missing; what was rated so far is kept. */
export function ReturnForm({ act, reviewId, mentee, firstKey }: Props) {
  const kept = useKept(`rung.draft.return.${reviewId}`, { words: "" });
  const { state, submit, key, form, renewKey } = useAct(act, firstKey, () => {
    kept.forget();
    toTop();
  });
  return (
    <form
      {...kept.mark}
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="message-form"
      noValidate
    >
      <HiddenFields fields={{ reviewId, clientKey: key }} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <TextArea
        id="return-words"
        name="words"
        label={`What should ${mentee} add or change?`}
        rows={3}
        maxLength={2000}
        dir="auto"
        hint="No rating is shown, and what you have rated so far comes back with the next round."
        value={kept.fields.words}
        onChange={(event) => {
          renewKey();
          kept.change({ words: event.target.value });
        }}
        error={problemOf(state, "words")}
      />
      <SubmitButton variant="secondary" pendingText="Sending back">
        Return
      </SubmitButton>
    </form>
  );
}
