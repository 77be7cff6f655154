import type { ActionState } from "@/lib/domain/action-state";
import type { RunRequest } from "@/lib/domain/interviews/runs";

/** An action as a view gets it. */
export type Act<T = unknown> = (
  previous: ActionState<unknown>,
  payload: unknown,
) => Promise<ActionState<T>>;

/** Everything that can be done in a session; the page hands them over. */
export type SessionActs = {
  turnTo: Act;
  saveDraft: Act<{ version: number; savedAt: number }>;
  dropLeftover: Act;
  flagAnswer: Act;
  skipAnswer: Act;
  takeHint: Act;
  askQuestion: Act;
  revealAnswer: Act;
  recordRun: Act;
  submitAnswer: Act<{ request: RunRequest | null }>;
  reportRun: Act;
  openHiddenRun: Act<{ request: RunRequest }>;
  endInterview: Act;
};

/** Acts that work as forms before any script runs, each with a client key made by the server. */
export const FORM_ACTS = [
  "turnTo",
  "turnOn",
  "saveDraft",
  "dropLeftover",
  "flagAnswer",
  "skipAnswer",
  "takeHint",
  "askQuestion",
  "revealAnswer",
  "submitAnswer",
  "endInterview",
] as const;
export type FormKeys = Readonly<Record<(typeof FORM_ACTS)[number], string>>;
