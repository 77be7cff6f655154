import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import type { RungId } from "@/lib/domain/skills/framework";
import type { RungName } from "./estimate-words";

type OpeningQuestionProps = {
  rungs: readonly RungName[];
  headingRef: Ref<HTMLHeadingElement>;
  /** How many answers "Start again" has put aside, 0 when there is nothing to bring back. */
  setAsideCount: number;
  onDeclare: (declared: RungId | null) => void;
  onBringBack: () => void;
};

/** Where to begin asking. It decides the first statements, and little of the estimate. */
export function OpeningQuestion({
  rungs,
  headingRef,
  setAsideCount,
  onDeclare,
  onBringBack,
}: OpeningQuestionProps) {
  const lowest = rungs[0]?.id ?? null;
  const choices: readonly { label: string; declared: RungId | null }[] = [
    { label: "Not working with Python yet", declared: lowest },
    ...rungs.map(({ id, name }) => ({ label: name, declared: id })),
    { label: "I’d rather not say", declared: null },
  ];
  return (
    <>
      <p className="kicker">First estimate, about five minutes</p>
      <h1 ref={headingRef} tabIndex={-1} id="start-heading" className="start-heading">
        Where would you say you are?
      </h1>
      <p className="start-remark">
        This only decides where the questions begin. Your answers decide the rest.
      </p>
      <fieldset className="start-choices" aria-labelledby="start-heading">
        {choices.map(({ label, declared }) => (
          <button key={label} type="button" onClick={() => onDeclare(declared)}>
            <b>{label}</b>
          </button>
        ))}
      </fieldset>
      {setAsideCount > 0 && (
        <p className="start-quiet">
          Your {setAsideCount === 1 ? "answer is" : `${setAsideCount} answers are`} put aside.{" "}
          <Button variant="quiet" size="small" onClick={onBringBack}>
            Bring {setAsideCount === 1 ? "it" : "them"} back
          </Button>
        </p>
      )}
    </>
  );
}
