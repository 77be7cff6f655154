import { dateText } from "../dates";
import type { Route } from "./request-machine";
import { circleText } from "./request-words";
import { positionText, type Waits, waitSentence, wideningsOf } from "./wait";

type Facts = {
  readonly request: {
    readonly openedAt: number;
    readonly expiresAt: number;
    readonly route: Route;
    readonly specialisationId: string | null;
    readonly isWidenedEarly: boolean;
    readonly reviewCount: number;
  };
  readonly wait: Waits & { readonly ahead: number | null };
  readonly names: { readonly rung: string; readonly specialisation: string | null };
  readonly timeZone: string;
};

/** What a learner is told about their open request, as terms and sentences. */
export function openRequestFacts({ request, wait, names, timeZone }: Facts) {
  const { openedAt, expiresAt, route, isWidenedEarly, reviewCount } = request;
  const [next] = wideningsOf(request);
  const facts = [
    {
      term: "Your place",
      text: `${positionText(wait.ahead ?? 0)}. You asked on ${dateText(openedAt, timeZone)}.`,
    },
    { term: "How long others waited", text: waitSentence(wait) },
    {
      term: "Who sees it",
      text: `It is shown to ${circleText(route, names)}${isWidenedEarly ? ", because nobody here matches more closely" : ""}.`,
    },
  ];
  if (next) {
    const text = `On ${dateText(next.at, timeZone)} it is shown to ${circleText(next.route, names)} as well. You need do nothing.`;
    facts.push({ term: "If nobody takes it", text });
  }
  if (reviewCount > 0) {
    const reviews = reviewCount === 1 ? "the review" : `the ${reviewCount} reviews`;
    facts.push({
      term: "What comes with it",
      text: `Whoever takes it goes on with ${reviews} that found no answer. Nothing has to be handed in again.`,
    });
  }
  const text = `${dateText(expiresAt, timeZone)}. Then you are asked whether it still holds; one click keeps text and place.`;
  return [...facts, { term: "Open until", text }];
}
