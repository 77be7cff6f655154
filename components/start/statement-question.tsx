import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/small";
import type { StartAnswer } from "@/lib/domain/skills/first-estimate/start";
import { answerChoices } from "./answer-words";
import { ProgressLine } from "./progress-line";

type StatementQuestionProps = {
  skillName: string;
  statement: string;
  number: number;
  most: number;
  headingRef: Ref<HTMLHeadingElement>;
  /** The answer that was just taken back from this statement. */
  taken: StartAnswer | null;
  /** Where the statement before this one belongs: said afterwards, because knowing it would sway. */
  before: string | null;
  canFinish: boolean;
  onAnswer: (answer: StartAnswer) => void;
  onBack: () => void;
  onFinish: () => void;
};

/** One statement and its answers. The buttons stay where they are from statement to statement. */
export function StatementQuestion(question: StatementQuestionProps) {
  const { onAnswer, taken } = question;
  return (
    <>
      <ProgressLine number={question.number} most={question.most} />
      <div className="start-statement">
        <p className="kicker">{question.skillName}</p>
        <h1 ref={question.headingRef} tabIndex={-1} id="start-heading" className="start-heading">
          {question.statement}
        </h1>
      </div>
      <fieldset className="start-choices" aria-describedby="start-heading">
        <legend>Where are you with this?</legend>
        {answerChoices.map(({ answer, label, meaning, key }) => (
          <button
            key={answer}
            type="button"
            aria-keyshortcuts={key}
            aria-pressed={taken === null ? undefined : taken === answer}
            // The second click of a double click was never meant for the next statement.
            onClick={(event) => event.detail < 2 && onAnswer(answer)}
          >
            <span className="start-key" aria-hidden="true">
              <Kbd>{key}</Kbd>
            </span>
            <b>{label}</b>
            <span>{meaning}</span>
          </button>
        ))}
      </fieldset>
      <div className="start-moves">
        <Button variant="quiet" onClick={question.onBack} aria-keyshortcuts="ArrowLeft Backspace">
          <span className="start-key" aria-hidden="true">
            <Kbd>←</Kbd>
          </span>
          Back
        </Button>
        <Button
          variant="quiet"
          onClick={(event) => event.detail < 2 && onAnswer("skip")}
          aria-keyshortcuts="s"
        >
          <span className="start-key" aria-hidden="true">
            <Kbd>S</Kbd>
          </span>
          Skip
        </Button>
        {question.canFinish && (
          <Button className="start-finish" onClick={question.onFinish}>
            Finish now
          </Button>
        )}
      </div>
      <p className="start-before">{question.before}</p>
    </>
  );
}
