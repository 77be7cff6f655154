import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import { Details } from "@/components/ui/small";
import { counted, sentence } from "@/lib/domain/count-words";
import { QUESTION_KIND_NAMES } from "@/lib/domain/interviews/question";
import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { timeText } from "@/lib/domain/interviews/report-words";
import { lengthText } from "@/lib/domain/interviews/session-words";
import { CheckList } from "./check-list";
import { hiddenChecksOf, visibleChecksOf } from "./checks-of";
import { ModelSide } from "./model-side";
import { OwnAnswer } from "./own-answer";
import { QuestionPart } from "./question-part";

type Props = {
  answer: ReportAnswer;
  topicName: string;
  /** "Your answer", "Ada's answer". */
  ownHeading: string;
  /** What runs the code again, where it may be run. */
  runAgain?: ReactNode;
  /** The scores: one's own to fill in, and those of others. */
  scores: ReactNode;
};

/** One question of a session: what was asked, answered and aimed at, and the scores beside it. */
export function AnswerArticle({ answer, topicName, ownHeading, runAgain, scores }: Props) {
  const { question, position, kind } = answer;
  const id = `question-${position + 1}`;
  if (answer.state === "unseen" || !question) {
    return (
      <article className="report-answer is-bare" aria-labelledby={id}>
        <h2 id={id}>
          <span className="report-number">{position + 1}</span> Not reached
        </h2>
        <p className="muted">
          {QUESTION_KIND_NAMES[kind]}. It was never opened, so it counts nowhere and may still come
          up as a new one.
        </p>
      </article>
    );
  }
  const hidden = hiddenChecksOf(question, answer);
  const visible = visibleChecksOf(question);
  const isSkipped = answer.state === "skipped";
  return (
    <article className="report-answer" aria-labelledby={id}>
      <header className="report-answer-head">
        <h2 id={id}>
          <span className="report-number">{position + 1}</span> {answer.title}
        </h2>
        <p className="cluster small">
          <Chip>{QUESTION_KIND_NAMES[kind]}</Chip>
          <Chip>difficulty {answer.difficulty}</Chip>
          <Chip>{topicName}</Chip>
          <span className="muted">{remarksOf(answer)}</span>
        </p>
      </header>
      <QuestionPart question={question} isOpen={answer.mine?.givenAt == null} />
      <div className="report-columns">
        <div className="report-column">
          <h3>{ownHeading}</h3>
          {isSkipped && <p className="muted">Skipped: it was opened, and nothing was handed in.</p>}
          {!isSkipped && <OwnAnswer answer={answer} />}
          {hidden.length > 0 && !isSkipped && (
            <section className="report-part">
              <h4>{runTitle(answer)}</h4>
              {answer.isRunMissing && (
                <Notice tone="warn">
                  This code was handed in and never run against what was hidden, so it proves
                  nothing yet and caps no score.
                </Notice>
              )}
              {runAgain}
              <CheckList checks={hidden} />
            </section>
          )}
          {visible.length > 0 && (
            <Details summary={`${sentence(counted(visible.length, "visible test"))}`}>
              <CheckList checks={visible} />
            </Details>
          )}
        </div>
        <div className="report-column">
          <h3>What a good answer has</h3>
          <ModelSide question={question} />
        </div>
        <div className="report-column report-scores">
          <h3>Scores</h3>
          {scores}
        </div>
      </div>
    </article>
  );
}

function runTitle({ run, kind }: ReportAnswer): string {
  if (!run) return "Hidden tests";
  const by =
    run.runner === "mentor" ? "run by a mentor’s browser" : "as the candidate’s browser reported";
  const what = kind === "testing" ? "versions" : kind === "sql" ? "data sets" : "hidden tests";
  return `${run.passed} of ${run.total} ${what}, ${by}`;
}

function remarksOf(answer: ReportAnswer): string {
  const { secondsUsed, secondsGiven, hintsUsed, isRevealed, isFlagged } = answer;
  const given = secondsGiven === null ? null : lengthText(secondsGiven);
  const over = secondsGiven === null ? 0 : secondsUsed - secondsGiven;
  const remarks = [
    timeText(lengthText(secondsUsed), given),
    over > 0 ? `${lengthText(over)} over` : "",
    hintsUsed > 0 ? counted(hintsUsed, "hint") : "",
    isRevealed ? "the answer was revealed first" : "",
    isFlagged ? "flagged" : "",
  ].filter((remark) => remark !== "");
  return remarks.join(" · ");
}
