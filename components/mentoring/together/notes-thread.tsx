import type { Act } from "@/components/ui/act";
import { dateFormat } from "@/lib/domain/date-format";
import { knownZone } from "@/lib/domain/dates";
import type { NoteView } from "@/lib/domain/mentoring/together-view";
import { RemoveNote } from "./remove-note";

type Props = {
  /** Oldest first. */
  notes: readonly NoteView[];
  timeZone: string;
  /** Missing once the mentorship is over: what was written stays. */
  remove?: Act;
};

const SHAPE = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
} as const;

/** The thread, newest last, as one reads a conversation. */
export function NotesThread({ notes, timeZone, remove }: Props) {
  const moment = dateFormat(SHAPE, knownZone(timeZone));
  return (
    <ol className="notes">
      {notes.map(({ id, authorName, isMine, body, at }) => (
        <li key={id} className="note" data-mine={isMine || undefined}>
          <p className="note-head">
            <b>{isMine ? "You" : (authorName ?? "Somebody whose account is gone")}</b>{" "}
            <time className="small muted" dateTime={new Date(at).toISOString()}>
              {moment.format(at)}
            </time>
          </p>
          <p className="note-body" dir="auto">
            {body}
          </p>
          {isMine && remove && <RemoveNote noteId={id} when={moment.format(at)} remove={remove} />}
        </li>
      ))}
    </ol>
  );
}
