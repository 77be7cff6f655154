import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { countOfAnswers } from "./estimate-words";

type WelcomeBackProps = {
  answered: number;
  most: number;
  isComplete: boolean;
  headingRef: Ref<HTMLHeadingElement>;
  onContinue: () => void;
  onSeeEstimate: () => void;
  onStartAgain: () => void;
};

/** For somebody whose browser still keeps answers: go on, look, or begin anew. */
export function WelcomeBack(props: WelcomeBackProps) {
  const { answered, most, isComplete, headingRef } = props;
  return (
    <>
      <p className="kicker">Welcome back</p>
      <h1 ref={headingRef} tabIndex={-1} id="start-heading" className="start-heading">
        {isComplete
          ? "Your first estimate is still here."
          : `You had answered ${answered} of about ${most}.`}
      </h1>
      <p className="start-remark">
        This browser kept your {countOfAnswers(answered)}. Nobody else has seen{" "}
        {answered === 1 ? "it" : "them"}.
      </p>
      <div className="start-moves">
        <Button variant="primary" size="large" onClick={props.onContinue}>
          Continue
        </Button>
        {!isComplete && (
          <Button size="large" onClick={props.onSeeEstimate}>
            See the estimate so far
          </Button>
        )}
        <Button variant="quiet" size="large" onClick={props.onStartAgain}>
          Start again
        </Button>
      </div>
    </>
  );
}
