import type { ReactNode } from "react";
import type { FeedbackView } from "@/lib/domain/mentoring/review-view";
import { FEEDBACK_FIELDS, FIELD_NAMES, TYPE_NAMES } from "./feedback-words";
import { MessageList } from "./message-list";

export type FeedbackCardProps = {
  point: FeedbackView;
  skillName: string;
  /** Whose words these are, at the start of a line: "Grace Hopper". */
  author: string;
  /** What it is about where it is anchored to no single artefact: "your evidence". */
  evidence?: string;
  /** Where the artefact it is anchored to can be opened. */
  artefactHref: string | null;
  timeZone: string;
  /** What can be done with it: reply, resolve, turn into a goal. */
  children?: ReactNode;
};

/** One point of feedback: what happened, what was done, what came of it, what to do next. */
export function FeedbackCard(props: FeedbackCardProps) {
  const { point, skillName, author, evidence = "your evidence" } = props;
  const { artefactHref, timeZone, children } = props;
  const { id, type, artefact, resolvedAt, replies } = point;
  return (
    <article
      id={`feedback-${id}`}
      className="feedback"
      data-type={type}
      data-resolved={resolvedAt !== null || undefined}
    >
      <header>
        <p className="feedback-kicker">
          {TYPE_NAMES[type]} · {skillName}
          {resolvedAt !== null && <span className="chip">resolved</span>}
        </p>
        <h3>
          {author} on {artefact ? <Anchor title={artefact.title} href={artefactHref} /> : evidence}
        </h3>
      </header>
      <dl>
        {FEEDBACK_FIELDS.map((field) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field]}</dt>
            <dd dir="auto">{point[field]}</dd>
          </div>
        ))}
      </dl>
      <MessageList messages={replies} timeZone={timeZone} />
      {children}
    </article>
  );
}

/** The piece of evidence that a point is anchored to. */
function Anchor({ title, href }: { title: string; href: string | null }) {
  if (href === null) return <>“{title}”</>;
  const isOurs = href.startsWith("/");
  return (
    <a href={href} {...(isOurs ? {} : { target: "_blank", rel: "noopener noreferrer nofollow" })}>
      “{title}”
    </a>
  );
}
