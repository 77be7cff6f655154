import { notFound, type Outcome, ok, problem } from "@/lib/domain/action-state";
import { type ReviewRefusal, refusalWords } from "@/lib/domain/mentoring/review-problem-words";

type Answered =
  | { readonly outcome: "done" }
  | { readonly outcome: "refused"; readonly problem: ReviewRefusal }
  | { readonly outcome: "not-found" };

type Value<A> = Omit<Extract<A, { outcome: "done" }>, "outcome">;

/** What a write of a review answered, as what an action answers. */
export function reviewOutcome<A extends Answered>(answer: A): Outcome<Value<A>> {
  if (answer.outcome === "not-found") return notFound();
  if (answer.outcome === "refused") return problem(refusalWords(answer.problem));
  const { outcome: _, ...value } = answer;
  return ok(value as Value<A>);
}
