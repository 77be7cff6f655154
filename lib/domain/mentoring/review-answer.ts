import type { Side } from "./disagreement-machine";

/** What a write of a review answers. A problem is a code; its words are in `review-problem-words`. */
export type Answer<Problem extends string, T = unknown> =
  | ({ readonly outcome: "done" } & T)
  | { readonly outcome: "refused"; readonly problem: Problem }
  | { readonly outcome: "not-found" };

export const refused = <P extends string>(problem: P) => ({ outcome: "refused", problem }) as const;
export const gone = { outcome: "not-found" } as const;

/** Where a review is shown, to each side. */
export const reviewHref = (reviewId: string, to: Side): string =>
  to === "mentee" ? `/mentoring/reviews/${reviewId}` : `/mentoring/desk/reviews/${reviewId}`;
