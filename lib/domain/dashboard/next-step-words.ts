import type { Framework, RungId, Skill } from "../skills/framework";
import type { NextStep } from "../skills/next-step";
import type { Step } from "../skills/simulate-step";
import { submissionHref } from "./submission-href";

export type NextStepWords = {
  readonly title: string;
  readonly detail: string;
  readonly why: readonly string[];
  readonly action?: { readonly label: string; readonly href: string };
};

/** The next best step in words, with the numbers that put it first. */
export function nextStepWords(step: NextStep, framework: Framework): NextStepWords {
  const rungName = (id: RungId) => framework.rungs.find((rung) => rung.id === id)?.name ?? id;
  const skill = (id: string): Skill => {
    const found = framework.skills.get(id);
    if (!found) throw new Error(`The framework has no skill "${id}".`);
    return found;
  };
  switch (step.kind) {
    case "arrived":
      return {
        title: "Help somebody else up",
        detail:
          "There is no rung above. Fresh evidence keeps yours, and others could use your judgement of theirs.",
        why: [],
        action: { label: "Offer to mentor", href: "/mentoring/offer" },
      };
    case "wait":
      return {
        title: "Have somebody look at it",
        detail: `Everything left on the way to ${rungName(step.rungId)} has evidence that nobody has judged yet. Hand it in to a mentor; what is with one already only needs patience.`,
        why: step.waiting.map((id) => `${skill(id).name} waits for a check.`),
        action: { label: "Hand it in for review", href: submissionHref(step.waiting) },
      };
    case "rate":
      return rateWords(step.skillIds, step.minutes, step.rungId, rungName, skill);
    case "learn":
    case "prove":
      return stepWords(step, rungName(step.rungId), skill);
  }
}

function rateWords(
  skillIds: readonly string[],
  minutes: number,
  rungId: RungId,
  rungName: (id: RungId) => string,
  skill: (id: string) => Skill,
): NextStepWords {
  const n = skillIds.length;
  const about = minutes <= 1 ? "About a minute" : `About ${minutes} minutes`;
  return {
    title: `Rate ${n === 1 ? "one core skill" : `${n} core skills`} of ${rungName(rungId)}`,
    detail: `${about}. Until they have a rating, any other advice would be a guess.`,
    why: skillIds.map((id) => `${skill(id).name} has no rating yet.`),
    action: { label: "Rate them", href: `/skills?rung=${rungId}&state=unrated` },
  };
}

function stepWords(
  { best, ranked, waiting }: Extract<NextStep, { kind: "learn" | "prove" }>,
  rung: string,
  skill: (id: string) => Skill,
): NextStepWords {
  const { name, evidenceExample, anchors } = skill(best.skillId);
  const gain = `+${points(best.gain)} towards ${rung} for about ${hours(best.hours)}`;
  const others = ranked.slice(1).map((other) => `${skill(other.skillId).name}: ${rate(other)}.`);
  const why = [
    `${name}: ${rate(best)}, the most for its time.`,
    best.isCore
      ? `It is a core skill of ${rung}: without it the rung does not hold.`
      : `It is a supporting skill of ${rung}.`,
    ...others,
    ...(waiting.length > 0
      ? [
          `Left out, because their evidence waits for a check: ${waiting.map((id) => skill(id).name).join(", ")}.`,
        ]
      : []),
  ];
  if (best.kind === "prove") {
    return {
      title: evidenceExample ? `Show ${evidenceExample}` : `Show your ${name}`,
      detail: `${gain}, once somebody has judged it: you claim ${best.claimed ?? best.to} in ${name}, and too little of it has been seen.`,
      why,
      action: { label: "Add evidence", href: `/skills/${best.skillId}#evidence` },
    };
  }
  return {
    title: `Bring ${name} to ${best.to}, and show it`,
    detail: `${gain}. What a ${best.to} looks like: ${anchors[best.to] ?? ""}`,
    why,
    action: { label: "See the skill", href: `/skills/${best.skillId}` },
  };
}

const rate = (step: Step) =>
  `+${points(step.gain)} for ${hours(step.hours)}, ${step.gainPerHour.toFixed(1)} an hour`;
const hours = (n: number) => (Math.round(n) === 1 ? "1 hour" : `${Math.round(n)} hours`);

function points(gain: number): string {
  const shown = gain < 10 ? gain.toFixed(1).replace(/\.0$/, "") : String(Math.round(gain));
  return shown === "1" ? "1 point" : `${shown} points`;
}
