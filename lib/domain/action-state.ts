/**
 * What an action answers: the state a form shows next. Every refusal carries back what was typed
 * (never a password), because React empties a form once its action has run.
 */
export type Typed = Readonly<Record<string, string>>;

export type ActionState<T = void> =
  | { status: "idle" }
  | { status: "ok"; value: T }
  /** First problem of each field, by the field's name; `form` where no single field is at fault. */
  | { status: "invalid"; problems: Record<string, string>; typed: Typed }
  /** Somebody (often another tab) was quicker; `value` is what is stored now. */
  | { status: "conflict"; message: string; value: unknown; typed: Typed }
  | { status: "signed-out"; typed: Typed }
  | { status: "limited"; message: string; typed: Typed }
  | { status: "not-found"; typed: Typed }
  /** The database is away; sending the same again later is safe. */
  | { status: "unavailable"; message: string; typed: Typed }
  /** Something unforeseen; `id` is also in the log, beside the cause. */
  | { status: "failed"; message: string; id: string; typed: Typed };

/** The state before anything was sent. */
export const idle: ActionState<never> = { status: "idle" };

/** What was typed, or nothing where there is nothing to give back. */
export function typedOf(state: ActionState<unknown>): Typed {
  return "typed" in state ? state.typed : {};
}

/** The problem of one field, if the last answer named one. */
export function problemOf(state: ActionState<unknown>, field: string): string | undefined {
  return state.status === "invalid" && Object.hasOwn(state.problems, field)
    ? state.problems[field]
    : undefined;
}

/** One plain sentence for the top of a form; undefined where the fields say enough themselves. */
export function messageOf(state: ActionState<unknown>): string | undefined {
  switch (state.status) {
    case "invalid":
      return problemOf(state, "form");
    case "conflict":
    case "limited":
    case "unavailable":
      return state.message;
    case "failed":
      return `${state.message} (Reference ${state.id})`;
    case "signed-out":
      return "You have been signed out. Sign in again in another tab, then send this once more.";
    case "not-found":
      return "This is no longer here.";
    default:
      return undefined;
  }
}

/** What an action's `run` returns; the maker adds the typed values and turns it into a state. */
export type Outcome<T> =
  | { kind: "ok"; value: T }
  | { kind: "problem"; problems: Record<string, string> }
  | { kind: "conflict"; message: string; value: unknown }
  | { kind: "limited"; message: string }
  | { kind: "not-found" };

/** It worked, and this is the result. */
export function ok(): { kind: "ok"; value: undefined };
export function ok<T>(value: T): { kind: "ok"; value: T };
export function ok(value?: unknown) {
  return { kind: "ok" as const, value };
}

/** Refused: one message a field, or under `form`. */
export function problem(problems: Record<string, string>) {
  return { kind: "problem" as const, problems };
}

/** Refused because what is stored has moved on; `value` is shown beside what was typed. */
export function conflict(message: string, value: unknown) {
  return { kind: "conflict" as const, message, value };
}

/** Refused for now: too many attempts. */
export function limited(message: string) {
  return { kind: "limited" as const, message };
}

/** Gone, or never theirs: both look the same. */
export function notFound() {
  return { kind: "not-found" as const };
}
