import type { ReactNode } from "react";
import type { FeedbackView } from "@/lib/domain/mentoring/review-view";
import { FEEDBACK_FIELDS, FIELD_NAMES, TYPE_NAMES } from "./feedback-words";
import { MessageList } from "./message-list";

export type FeedbackCardProps = {
  point: FeedbackView;
  skillName: string;
  /** "Grace on your caching evidence". */
  title: string;
  /** Where the artefact it is anchored to can be opened. */
  artefactHref: string | null;
  timeZone: string;
  /** What can be done with it: reply, resolve, turn into a goal. */
  children?: ReactNode;
};

/** One point of feedback: what happened, what was done, what came of it, what to do next. */
export function FeedbackCard(props: FeedbackCardProps) {
  const { point, skillName, title, artefactHref, timeZone, children } = props;
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
        <h3>{title}</h3>
      </header>
      <dl>
        {FEEDBACK_FIELDS.map((field) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field]}</dt>
            <dd dir="auto">{point[field]}</dd>
          </div>
        ))}
        {artefact && (
          <div>
            <dt>Seen in</dt>
            <dd>
              {artefactHref ? (
                <a
                  href={artefactHref}
                  className="link"
                  {...(artefactHref.startsWith("/")
                    ? {}
                    : { target: "_blank", rel: "noopener noreferrer nofollow" })}
                >
                  {artefact.title}
                </a>
              ) : (
                artefact.title
              )}
            </dd>
          </div>
        )}
      </dl>
      <MessageList messages={replies} timeZone={timeZone} />
      {children}
    </article>
  );
}
