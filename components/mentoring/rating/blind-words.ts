import { type BlindLine, type BlindSnapshot, isComplete } from "./blind-store";

/** Skills whose rating is complete, stored or on its way. */
export function ratedCount({ lines }: BlindSnapshot): number {
  return Object.values(lines).filter((line) => isComplete(line) && line.status !== "refused")
    .length;
}

export type Obstacle = {
  readonly skillId: string;
  readonly words: string;
  /** It goes away by itself within a moment. */
  readonly isSaving?: boolean;
};

/** Why the ratings cannot be sent yet, in one sentence; null when they can. */
export function whyNotYet(
  { lines }: BlindSnapshot,
  nameOf: (skillId: string) => string,
): Obstacle | null {
  const entries = Object.entries(lines);
  const find = (is: (line: BlindLine) => boolean) => entries.find(([, line]) => is(line))?.[0];
  const refused = find(({ status }) => status === "refused");
  if (refused) return { skillId: refused, words: `${nameOf(refused)} could not be saved.` };
  const unseen = find((line) => line.value !== "" && !isComplete(line));
  if (unseen) {
    return { skillId: unseen, words: `Tick what you looked at for ${nameOf(unseen)}.` };
  }
  const missing = entries.filter(([, line]) => !isComplete(line)).map(([skillId]) => skillId);
  const first = missing[0];
  if (first !== undefined) {
    const rest = missing.length - 1;
    const more = rest === 0 ? "" : ` and ${rest} more`;
    return { skillId: first, words: `${nameOf(first)}${more} still to be rated.` };
  }
  const saving = find(({ status }) => status !== "stored");
  return saving
    ? { skillId: saving, words: "Your last change is still being saved.", isSaving: true }
    : null;
}

/** What stands beside a skill's name. */
export function lineState(line: BlindLine): string {
  switch (line.status) {
    case "incomplete":
      return line.value === "" ? "choose a rating" : "tick what you looked at";
    case "saving":
      return "saving…";
    case "waiting":
      return "not saved yet, trying again";
    case "refused":
      return "not saved";
    case "stored":
      return isComplete(line) ? "rated" : "";
  }
}
