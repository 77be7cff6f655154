import type { RevealedAnswer as Revealed } from "@/lib/domain/interviews/reveal";
import { Markdown } from "../markdown";

/** Practice: what a good answer holds, once it was asked for. Drawn on the server. */
export function RevealedAnswer({ revealed }: { revealed: Revealed }) {
  const { modelAnswer, modelAnswerPoints, referenceSolution, snippetOutput, commonMistakes } =
    revealed;
  return (
    <section className="session-revealed" aria-labelledby="revealed-title">
      <h2 id="revealed-title">A good answer</h2>
      <List items={modelAnswerPoints} />
      {modelAnswer !== null && <Markdown text={modelAnswer} />}
      {referenceSolution !== null && <Code title="One that passes" text={referenceSolution} />}
      {snippetOutput !== null && <Code title="What it prints" text={snippetOutput} />}
      {commonMistakes.length > 0 && (
        <>
          <h3>Often missed</h3>
          <List items={commonMistakes} />
        </>
      )}
    </section>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const Code = ({ title, text }: { title: string; text: string }) => (
  <>
    <h3>{title}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre tabIndex={0}>{text}</pre>
  </>
);
