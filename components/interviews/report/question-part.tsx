import { Details } from "@/components/ui/small";
import type { Question } from "@/lib/domain/interviews/question";
import { snippetBeside } from "@/lib/domain/interviews/snippet-beside";
import { Markdown } from "../markdown";
import { CodeBlock } from "./code-block";
import { TextList } from "./text-list";

/** The question as it was asked. */
export function QuestionPart({ question, isOpen }: { question: Question; isOpen: boolean }) {
  const snippet = question.kind === "concept" ? snippetBeside(question) : null;
  return (
    <Details summary="The question" isOpen={isOpen}>
      <div className="report-question">
        <Markdown text={question.prompt} />
        {snippet !== null && <CodeBlock code={snippet} />}
        {question.kind === "system_design" && (
          <TextList level="h3" title="Given" items={question.given} />
        )}
        {question.hints.length > 0 && (
          <TextList level="h3" title="Its hints" items={question.hints} />
        )}
      </div>
    </Details>
  );
}
