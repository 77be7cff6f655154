import type { FirstEstimate } from "@/lib/domain/skills/first-estimate/first-estimate";
import type { StartState } from "@/lib/domain/skills/first-estimate/start";
import { answerLabel } from "./answer-words";
import { placeName, type RungName, stepReason } from "./estimate-words";
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
  const given = start.answers.find(({ skillId }) => skillId === step.skillId)?.answer ?? "skip";
  const said = given === "skip" ? null : answerLabel(given);
  return (
    <section className="start-step" aria-labelledby="start-step">
      <p className="start-step-kicker">Your next step</p>
      <h2 id="start-step">
        {said === null ? "Look at" : "Work on"}: {asked.name}
      </h2>
      <p>{asked.goal}</p>
      <p className="start-step-why">
        {stepReason(placeName(step.rungId, rungs), asked.target, said)}
      </p>
    </section>
  );
}
