import { randomUUID } from "node:crypto";
import { NoteForm } from "@/components/mentoring/together/note-form";
import { NotesThread } from "@/components/mentoring/together/notes-thread";
import type { Act } from "@/components/ui/act";
import { SectionTitle } from "@/components/ui/title";
import type { NoteView } from "@/lib/domain/mentoring/together-view";
import { removeNote } from "./actions";

type Props = {
  mentorshipId: string;
  notes: readonly NoteView[];
  otherName: string | null;
  timeZone: string;
  /** How this side writes; missing once the mentorship is over. */
  write?: Act;
};

/** The thread of the two. */
export function NotesSection({ mentorshipId, notes, otherName, timeZone, write }: Props) {
  return (
    <section id="notes" tabIndex={-1} aria-label="Notes">
      <SectionTitle
        title="Notes"
        aside={notes.length === 0 ? "none yet" : undefined}
        lead={
          write
            ? "What you want to remember between reviews: questions, agreements, links."
            : "The thread as it stood at the end. Only you can still read it."
        }
      />
      {notes.length > 0 && (
        <NotesThread notes={notes} timeZone={timeZone} {...(write ? { remove: removeNote } : {})} />
      )}
      {write && (
        <NoteForm
          mentorshipId={mentorshipId}
          otherName={otherName}
          firstKey={randomUUID()}
          action={write}
        />
      )}
    </section>
  );
}
