import type { Snippet } from "../rating/skill-to-rate";
import { FEEDBACK_FIELDS, FIELD_NAMES, TYPE_NAMES } from "../review/feedback-words";

type Props = {
  snippet: Snippet;
  /** The skill it is kept for, or "Any skill". */
  place: string;
  onEdit?: () => void;
  onRemove?: () => void;
};

/** One snippet, with the parts that are written. */
export function SnippetItem({ snippet, place, onEdit, onRemove }: Props) {
  const { type, title, proficiency } = snippet;
  return (
    <article className="feedback" data-type={type}>
      <header>
        <p className="feedback-kicker">
          {TYPE_NAMES[type]} · {place}
          {proficiency !== null && <span className="chip">at {proficiency}</span>}
        </p>
        <h2>{title}</h2>
      </header>
      <dl>
        {FEEDBACK_FIELDS.filter((field) => snippet[field] !== "").map((field) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field]}</dt>
            <dd dir="auto">{snippet[field]}</dd>
          </div>
        ))}
      </dl>
      {onEdit && (
        <div className="cluster small">
          <button type="button" className="link" onClick={onEdit}>
            Change<span className="sr-only"> {title}</span>
          </button>
          <button type="button" className="link" onClick={onRemove}>
            Remove<span className="sr-only"> {title}</span>
          </button>
        </div>
      )}
    </article>
  );
}
