"use client";

import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { NOTE_CHARACTERS_MAX } from "@/lib/domain/mentoring/text-limits";

type Props = { mentorshipId: string; otherName: string | null; firstKey: string; action: Act };

/** A note to the other one. Kept in this tab until it is sent. */
export function NoteForm({ mentorshipId, otherName, firstKey, action }: Props) {
  const { fields, change, reset, mark } = useKept(`rung.draft.note.${mentorshipId}`, { body: "" });
  const { state, submit, key, renewKey } = useAct(action, firstKey, reset);
  return (
    <form
      {...mark}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="form note-form"
      noValidate
    >
      <input type="hidden" name="clientKey" value={key} />
      <input type="hidden" name="mentorshipId" value={mentorshipId} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <TextArea
        id="note-body"
        name="body"
        label="New note"
        hint={`Only you and ${otherName ?? "the other one"} can read this thread.`}
        rows={3}
        maxLength={NOTE_CHARACTERS_MAX}
        required
        value={fields.body}
        onChange={(event) => {
          renewKey();
          change({ body: event.target.value });
        }}
        error={problemOf(state, "body")}
      />
      <SubmitButton variant="secondary" pendingText="Sending">
        Add note
      </SubmitButton>
    </form>
  );
}
