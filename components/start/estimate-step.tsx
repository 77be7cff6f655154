import type { FirstEstimate } from "@/lib/domain/skills/first-estimate/first-estimate";
import type { StartState } from "@/lib/domain/skills/first-estimate/start";
import { answerLabel } from "./answer-words";
import { placeName, type RungName } from "./estimate-words";
import type { NamedStatement } from "./named-statement";

type EstimateStepProps = {
  step: NonNullable<FirstEstimate["nextStep"]>;
  start: StartState;
  pool: readonly NamedStatement[];
  rungs: readonly RungName[];
};

/** The one thing to do next, and why it is this one. */
export function EstimateStep({ step, start, pool, rungs }: EstimateStepProps) {
  const asked = pool.find((statement) => statement.skillId === step.skillId);
  if (asked === undefined) return null;
  const given = start.answers.find((answer) => answer.skillId === step.skillId);
  return (
    <section className="start-step" aria-labelledby="start-step">
      <p className="start-step-kicker">Your next step</p>
      <h2 id="start-step">{asked.name}</h2>
      <p>{asked.statement}</p>
      <p className="start-step-why">
        {placeName(step.rungId, rungs)} asks for it;{" "}
        {given === undefined || given.answer === "skip"
          ? "you have not answered it yet."
          : `you said “${answerLabel(given.answer)}”.`}
      </p>
    </section>
  );
}
