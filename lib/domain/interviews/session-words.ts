import { QUESTION_KIND_NAMES } from "./question";
import type { DrawSettings, TimePercent } from "./session-types";

/** Names of the framework, by id. */
export type SessionNames = {
  readonly rungs: ReadonlyMap<string, string>;
  readonly specialisations: ReadonlyMap<string, string>;
};

/** What a session is called: "Mid-level, Backend", "Junior, due questions". */
export function sessionTitle(settings: DrawSettings, names: SessionNames): string {
  const rung = names.rungs.get(settings.rungId) ?? settings.rungId;
  if (settings.focus === "due") return "Due questions";
  if (settings.focus === "weak") return `${rung}, weak areas`;
  const own = names.specialisations.get(settings.specialisation);
  return own === undefined ? rung : `${rung}, ${own}`;
}

export const MODE_NAMES = { mock: "Mock interview", practice: "Practice" } as const;

export const TIME_WORDS: Readonly<Record<TimePercent, string>> = {
  100: "The usual time",
  125: "A quarter more",
  150: "Half as much again",
  200: "Twice the time",
};

/** The settings that differ from a plain session, in a few words: "45 minutes · Coding, SQL". */
export function settingsWords(settings: DrawSettings): string {
  const { minutes, count, kinds, topicIds, timePercent } = settings;
  return [
    minutes !== null
      ? `${minutes} minutes`
      : `${count ?? 0} ${count === 1 ? "question" : "questions"}`,
    kinds.length > 0 && kinds.map((kind) => QUESTION_KIND_NAMES[kind]).join(", "),
    topicIds.length > 0 && `${topicIds.length} ${topicIds.length === 1 ? "topic" : "topics"}`,
    timePercent !== 100 && `${timePercent} % of the time`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Seconds as people say them: "45 s", "12 min", "1 h 5 min". */
export function lengthText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
