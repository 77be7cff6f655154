import { sentence } from "@/lib/domain/count-words";
import { fieldsOf } from "@/lib/domain/interviews/answer-fields";
import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { Diagram } from "../diagram";
import { Markdown } from "../markdown";
import { sketchSource } from "../session/sketch-text";
import { CodeBlock } from "./code-block";

/** The names say "your" to whoever answers; a report is read by a mentor as well. */
const toAnybody = (name: string) =>
  name === "What you would say" ? "Explanation" : sentence(name.replace(/^Your (own )?/, ""));

/** What the candidate wrote, part by part. Parts left empty are named, so that none seems lost. */
export function OwnAnswer({ answer }: { answer: ReportAnswer }) {
  const parts = fieldsOf(answer.kind);
  const written = parts.filter(({ field }) => (answer.fields[field] ?? "").trim() !== "");
  const empty = parts.filter((part) => !written.includes(part));
  return (
    <>
      {written.map(({ field, name, language }) => {
        const text = answer.fields[field] ?? "";
        return (
          <section key={field} className="report-part">
            <h4>{toAnybody(name)}</h4>
            {language === "markdown" && <Markdown text={text} />}
            {language === "mermaid" && (
              <Diagram source={sketchSource(text)} label={toAnybody(name)} />
            )}
            {(language === "python" || language === "sql") && <CodeBlock code={text} />}
          </section>
        );
      })}
      {empty.length > 0 && (
        <p className="small muted">
          Left empty: {empty.map(({ name }) => toAnybody(name).toLowerCase()).join(", ")}.
        </p>
      )}
    </>
  );
}
