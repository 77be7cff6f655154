import { isSettled } from "./disagreement-machine";
import type { DisagreementView } from "./review-view";

type People = { readonly me: "mentee" | "mentor"; readonly other: string };

/** "You say 4, Grace says 2.": what lies between the two. */
export function disagreementTitle(view: DisagreementView, { me, other }: People): string {
  const [mine, theirs] = me === "mentee" ? [view.self, view.mentor] : [view.mentor, view.self];
  return `You say ${mine}, ${other} says ${theirs}.`;
}

/** What the state means, and what can be done from it. */
export function disagreementLead(view: DisagreementView, { me, other }: People): string {
  const third = view.third === null ? "could not tell from the evidence" : `says ${view.third}`;
  const isMine = (state: string) => (state === "self_revised") === (me === "mentee");
  switch (view.state) {
    case "open":
      return "Begin with what you looked at: which part of it speaks for which number?";
    case "discussed":
      return "Settle it when you are ready: revise your own rating, ask a third person, or keep both.";
    case "third_rater":
      return isSettled(view)
        ? `A third person rated it blind and ${third}. All three ratings stay and are weighed.`
        : "A third person is asked to rate it blind. Until then you can still write, revise, or keep both.";
    case "self_revised":
    case "mentor_revised":
      return isMine(view.state)
        ? `You revised your rating to ${me === "mentee" ? view.self : view.mentor}. The earlier one stays in the history.`
        : `${other} revised their rating to ${me === "mentee" ? view.mentor : view.self}. The earlier one stays in the history.`;
    case "kept_both":
      return view.messages.length > 0
        ? "You talked, and both ratings stay. The estimate weighs them."
        : "Both ratings stay. The estimate weighs them.";
  }
}
