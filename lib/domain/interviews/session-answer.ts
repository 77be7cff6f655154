/** Why an act on a session was refused; `session-problem-words` says it to people. */
export type SessionProblem =
  | "no-such-question"
  | "unseen"
  | "submitted"
  | "not-submitted"
  | "empty"
  | "no-more-hints"
  | "no-such-ask"
  | "not-practice"
  | "no-such-field"
  | "not-code"
  | "already-run"
  | "unknown-code"
  | "unknown-topic"
  | "nothing-drawn"
  | "nothing-due"
  | "nothing-weak";

/** What a write of a session answers. */
export type SessionOutcome<T = unknown> =
  | ({ readonly outcome: "done" } & T)
  | { readonly outcome: "refused"; readonly problem: SessionProblem }
  /** Over before the act came; the answers were taken as they stood. */
  | { readonly outcome: "ended"; readonly interviewId: string }
  | { readonly outcome: "not-found" };

/** What became of a text that was sent to be saved. None of them is lost. */
export type SaveOutcome =
  | { readonly outcome: "saved"; readonly version: number; readonly savedAt: number }
  /** Put aside, because the answer stands as `body` by now, or is closed. */
  | {
      readonly outcome: "put-aside";
      readonly reason: PutAsideReason;
      readonly body: string;
      readonly version: number;
    }
  /** Not taken: there are too many texts aside already, so it stays where it was typed. */
  | { readonly outcome: "too-many-aside" }
  | { readonly outcome: "refused"; readonly problem: SessionProblem }
  | { readonly outcome: "not-found" };

export type PutAsideReason = "overtaken" | "submitted" | "ended";
