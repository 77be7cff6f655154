import type { BehaviouralQuestion } from "@/lib/domain/interviews/question";
import { TextList } from "./text-list";

/** What an interviewer listens for, and how far the story should reach at this level. */
export function ModelBehaviour({ question }: { question: BehaviouralQuestion }) {
  return (
    <>
      <TextList title="What is looked for" items={question.lookingFor} />
      {question.scopeBar !== "" && (
        <section className="report-part">
          <h4>How far it should reach</h4>
          <p>{question.scopeBar}</p>
        </section>
      )}
      <TextList title="Red flags" items={question.redFlags} />
    </>
  );
}
