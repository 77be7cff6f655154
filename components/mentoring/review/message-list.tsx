import type { MessageView } from "@/lib/domain/mentoring/review-view";
import { momentOf } from "./dates";

type Props = { messages: readonly MessageView[]; timeZone: string };

/** What the two wrote to one another, oldest first. */
export function MessageList({ messages, timeZone }: Props) {
  if (messages.length === 0) return null;
  return (
    <ol className="messages">
      {messages.map(({ id, isMine, authorName, body, at }) => (
        <li key={id} data-mine={isMine || undefined}>
          <b>{isMine ? "You" : (authorName ?? "Somebody who has left")}</b>{" "}
          <time className="muted">{momentOf(at, timeZone)}</time>
          <p dir="auto">{body}</p>
        </li>
      ))}
    </ol>
  );
}
