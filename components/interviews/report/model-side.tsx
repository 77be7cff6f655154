import { Details } from "@/components/ui/small";
import type { Question } from "@/lib/domain/interviews/question";
import { revealOf } from "@/lib/domain/interviews/reveal";
import { InlineCode } from "../inline-code";
import { Markdown } from "../markdown";
import { CodeBlock } from "./code-block";
import { ExpectedRows } from "./expected-rows";
import { ModelBehaviour } from "./model-behaviour";
import { ModelDesign } from "./model-design";
import { TextList } from "./text-list";

/** What a good answer has: points first, then the whole of it, then what follows from it. */
export function ModelSide({ question }: { question: Question }) {
  const { modelAnswer, modelAnswerPoints, referenceSolution, snippetOutput, ...rest } =
    revealOf(question);
  const wrong = wrongSolutionsOf(question);
  return (
    <>
      <TextList title="A good answer covers" items={modelAnswerPoints} />
      {snippetOutput !== null && (
        <section className="report-part">
          <h4>What the snippet prints</h4>
          <CodeBlock code={snippetOutput} />
        </section>
      )}
      {question.kind === "behavioural" && <ModelBehaviour question={question} />}
      {question.kind === "system_design" && <ModelDesign question={question} />}
      {modelAnswer && (
        <Details summary={question.kind === "behavioural" ? "A strong answer" : "Model answer"}>
          <Markdown text={modelAnswer} />
        </Details>
      )}
      {"complexity" in question && question.complexity && (
        // In sight of whoever scores: no test measures it, so a person judges it.
        <p className="small">
          <b>Complexity to aim for:</b> {question.complexity}
        </p>
      )}
      {referenceSolution && (
        <Details
          summary={question.kind === "testing" ? "Tests that catch everything" : "A solution"}
        >
          <CodeBlock code={referenceSolution} />
        </Details>
      )}
      {question.kind === "sql" && <ExpectedRows question={question} />}
      <TextList title="Common mistakes" items={rest.commonMistakes} />
      {wrong.length > 0 && (
        <Details summary="Solutions that go wrong">
          {wrong.map(({ mistake, code }) => (
            <section key={mistake} className="report-part">
              <p>{mistake}</p>
              <CodeBlock code={code} />
            </section>
          ))}
        </Details>
      )}
      {rest.followUps.length > 0 && (
        <section className="report-part">
          <h4>Follow-up questions</h4>
          <ul className="report-list">
            {rest.followUps.map(({ question: asked, goodAnswer }) => (
              <li key={asked}>
                {goodAnswer === null ? (
                  <InlineCode text={asked} />
                ) : (
                  <Details summary={<InlineCode text={asked} />}>
                    <p>
                      <InlineCode text={goodAnswer} />
                    </p>
                  </Details>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function wrongSolutionsOf(question: Question) {
  if (question.kind === "sql") return question.sql.wrongSolutions;
  return "wrongSolutions" in question ? question.wrongSolutions : [];
}
