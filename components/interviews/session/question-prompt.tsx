import { Details } from "@/components/ui/small";
import type { QuestionFace } from "@/lib/domain/interviews/question-face";
import { snippetBeside } from "@/lib/domain/interviews/snippet-beside";
import { Markdown } from "../markdown";
import { ResultTable } from "./result-table";

/** All that a question says of itself. Drawn on the server, so that no Markdown code is sent. */
export function QuestionPrompt({ face }: { face: QuestionFace }) {
  const snippet = face.kind === "concept" ? snippetBeside(face) : null;
  return (
    <div className="session-said">
      <Markdown text={face.prompt} />
      {face.kind === "system_design" && (
        <>
          <h2 className="session-heading">Given</h2>
          <ul>
            {face.given.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
      {snippet !== null && <Code text={snippet} />}
      {"visibleTests" in face && <VisibleTests tests={face.visibleTests} />}
      {face.kind === "sql" && (
        <>
          <h2 className="session-heading">The data</h2>
          <Code text={face.schema} />
          <ResultTable
            title={face.ordered ? "Expected, in this order" : "Expected, in any order"}
            table={{ columns: [], rows: face.expected, more: 0 }}
          />
        </>
      )}
    </div>
  );
}

/** The name of a test is cut to a line; whoever is to pass it can read all of it. */
function VisibleTests({ tests }: { tests: readonly string[] }) {
  if (tests.length === 0) return null;
  return (
    <Details summary={tests.length === 1 ? "The visible test" : "The visible tests"}>
      {tests.map((code) => (
        <Code key={code} text={code.trimEnd()} />
      ))}
    </Details>
  );
}

const Code = ({ text }: { text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <pre tabIndex={0}>{text}</pre>
);
