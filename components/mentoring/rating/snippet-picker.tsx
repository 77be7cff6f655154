import { snippetsFor } from "./point-texts";
import type { Snippet } from "./skill-to-rate";

type Props = {
  id: string;
  snippets: readonly Snippet[];
  skillId: string;
  rating: string;
  onPick: (snippet: Snippet) => void;
};

/** One's own wording, nearest to this skill and rating first. It fills what is empty. */
export function SnippetPicker({ id, snippets, skillId, rating, onPick }: Props) {
  const number = Number(rating);
  const fitting = snippetsFor(
    snippets,
    skillId,
    rating === "" || Number.isNaN(number) ? null : number,
  );
  if (fitting.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={`${id}-snippet`}>Begin with a snippet of yours</label>
      <select
        id={`${id}-snippet`}
        className="input"
        value=""
        onChange={(event) => {
          const snippet = fitting.find((each) => each.id === event.target.value);
          if (snippet) onPick(snippet);
        }}
      >
        <option value="">Choose one; it fills what is still empty</option>
        {fitting.map((snippet) => (
          <option key={snippet.id} value={snippet.id}>
            {snippet.title}
            {snippet.proficiency !== null && ` (at ${snippet.proficiency})`}
          </option>
        ))}
      </select>
    </div>
  );
}
