import type { Ref } from "react";
import { LadderFigure } from "@/components/ladder/ladder-figure";
import { Button, buttonLook } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FirstEstimate } from "@/lib/domain/skills/first-estimate/first-estimate";
import type { StartState } from "@/lib/domain/skills/first-estimate/start";
import { AnswersTable } from "./answers-table";
import { estimateLadder, estimateLadderLabel } from "./estimate-ladder";
import { EstimateStep } from "./estimate-step";
import { estimateTitle, type RungName, rangeSentence } from "./estimate-words";
import type { NamedStatement } from "./named-statement";

type EstimateProps = {
  estimate: FirstEstimate;
  start: StartState;
  pool: readonly NamedStatement[];
  rungs: readonly RungName[];
  isKept: boolean;
  headingRef: Ref<HTMLHeadingElement>;
  onBack: () => void;
  onGoOn: () => void;
  onStartAgain: () => void;
};

/** The first estimate: where, how sure, what would make it surer, and one next step. */
export function Estimate(props: EstimateProps) {
  const { estimate, start, pool, rungs, headingRef } = props;
  const hasGround = estimate.answered > 0;
  return (
    <div className="start-result">
      {hasGround && (
        <LadderFigure
          rungs={estimateLadder(estimate.rung, rungs)}
          label={estimateLadderLabel(estimate.rung, rungs)}
        >
          Dashed: claimed, nothing has checked it yet.
        </LadderFigure>
      )}
      <div className="start-reading">
        <header>
          <p className="kicker">First estimate</p>
          <h1 ref={headingRef} tabIndex={-1} id="start-heading" className="start-heading">
            {hasGround ? estimateTitle(estimate.rung, rungs) : "There is nothing to go on yet."}
          </h1>
          <p className="start-range">
            {hasGround
              ? rangeSentence(estimate, estimate.answered, rungs)
              : "Every statement was skipped. Answer a few, or sign up and rate your skills there."}
          </p>
        </header>
        {hasGround && estimate.nextStep && (
          <EstimateStep step={estimate.nextStep} {...{ start, pool, rungs }} />
        )}
        <div className="start-call">
          <a href="/sign-up" className={buttonLook({ variant: "primary", size: "large" })}>
            {props.isKept && hasGround ? "Create account and keep these answers" : "Create account"}
          </a>
          {!estimate.isComplete && (
            <Button size="large" onClick={props.onGoOn}>
              Answer more
            </Button>
          )}
        </div>
        {!props.isKept && (
          <Notice tone="warn">
            This browser does not let Rung keep your answers, so an account will begin without them.
          </Notice>
        )}
        <section aria-labelledby="start-surer">
          <h2 id="start-surer">What would make it surer</h2>
          <ul className="start-surer">
            <li>Rate every core skill of the rungs in question: six described levels each.</li>
            <li>Link work that shows them: a repository, a pull request, a document.</li>
            <li>Then let a mentor judge that work: your own word alone stays dashed.</li>
          </ul>
        </section>
        <div className="start-links">
          <AnswersTable {...{ start, pool, rungs }} />
          <button type="button" className="link" onClick={props.onBack}>
            Back to the last statement
          </button>
          <button type="button" className="link" onClick={props.onStartAgain}>
            Start again
          </button>
        </div>
      </div>
    </div>
  );
}
