"use client";

import { type KeyboardEvent, memo, type ReactNode } from "react";
import { areShortcutsOn } from "@/components/ui/shortcuts";
import { ScaleInput } from "../review/scale-input";
import { readScaleKey } from "../review/scale-steps";
import { AnchorList } from "./anchor-list";
import type { Blind, BlindLine } from "./blind-store";
import { lineState } from "./blind-words";
import { LookedAt } from "./looked-at";
import type { SkillToRate } from "./skill-to-rate";

type Props = {
  skill: SkillToRate;
  line: BlindLine;
  onChange: (skillId: string, part: Partial<Blind>) => void;
  children: ReactNode;
};

/** One skill: what there is to see, the number, and what each number looks like beside it. */
export const RateSkill = memo(function RateSkill({ skill, line, onChange, children }: Props) {
  const { skillId, name, anchors, artefacts } = skill;
  const { value, lookedAtIds, status, problem } = line;
  const anchorId = (step: number) => `anchor-${skillId}-${step}`;
  const choiceId = (choice: string) => `choice-${skillId}-${choice}`;
  const hintId = `hint-${skillId}`;
  const rate = (next: string) => onChange(skillId, { value: next });

  function press(event: KeyboardEvent) {
    const next = areShortcutsOn() ? readScaleKey(event, value) : null;
    if (next === null) return;
    event.preventDefault();
    if (artefacts.length === 0 && next !== "not-observable") return;
    rate(next);
    document.getElementById(choiceId(next))?.focus();
  }

  return (
    <section id={`rate-${skillId}`} className="rate-skill" aria-labelledby={`name-${skillId}`}>
      <div className="rate-main">
        <h2 id={`name-${skillId}`}>
          {name}{" "}
          <small className="rate-state" data-status={status}>
            {lineState(line)}
          </small>
        </h2>
        <LookedAt
          skillName={name}
          artefacts={artefacts}
          lookedAtIds={lookedAtIds}
          onChange={(ids) => onChange(skillId, { lookedAtIds: ids })}
        />
        <div className="rate-scale">
          <ScaleInput
            legend={`Your rating of ${name}`}
            name={`rating-${skillId}`}
            step={0.5}
            value={value}
            onChange={rate}
            canSkip
            isOnlySkip={artefacts.length === 0}
            anchorId={anchorId}
            idOf={choiceId}
            describedBy={hintId}
            onKeyDown={press}
          />
          <p id={hintId} className={problem ? "field-error" : "field-hint"}>
            {problem ?? hintOf(line)}
          </p>
        </div>
        {children}
      </div>
      <AnchorList
        skillName={name}
        anchors={anchors}
        value={value === "not-observable" ? "" : value}
        anchorId={anchorId}
        choiceId={choiceId}
      />
    </section>
  );
});

function hintOf({ value, lookedAtIds }: Blind): string {
  if (value === "not-observable")
    return "Not observable: what is here does not show it. That is not a 0.";
  if (value !== "" && lookedAtIds.length === 0) {
    return "Tick what you looked at: a rating rests on something.";
  }
  return "– means not observable: what is here does not show it.";
}
