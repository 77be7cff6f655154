import { Details } from "@/components/ui/small";
import type { Question } from "@/lib/domain/interviews/question";
import { Markdown } from "../markdown";
import { CodeBlock } from "./code-block";
import { TextList } from "./text-list";

/** The question as it was asked. */
export function QuestionPart({ question, isOpen }: { question: Question; isOpen: boolean }) {
  return (
    <Details summary="The question" isOpen={isOpen}>
      <div className="report-question">
        <Markdown text={question.prompt} />
        {question.kind === "concept" && question.snippet && <CodeBlock code={question.snippet} />}
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
