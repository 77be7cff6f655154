import { dateText } from "../dates";
import type { Route } from "./request-machine";
import { circleText } from "./request-words";
import { positionText, type Waits, waitSentence, wideningsOf } from "./wait";

type Known = {
  readonly request: {
    readonly openedAt: number;
    readonly expiresAt: number;
    readonly route: Route;
    readonly specialisationId: string | null;
    readonly isWidenedEarly: boolean;
    readonly reviewCount: number;
  };
  readonly wait: Waits & { readonly ahead: number | null };
  /** Whether anybody else offers to mentor here at the moment. */
  readonly hasMentors: boolean;
  readonly names: { readonly rung: string; readonly specialisation: string | null };
  readonly timeZone: string;
};

export type Fact = { readonly term: string; readonly text: string };

/** What a learner is told about their open request, as terms and sentences. */
export function openRequestFacts(known: Known): readonly Fact[] {
  const { request, wait, timeZone } = known;
  const { openedAt, expiresAt } = request;
  const until = dateText(expiresAt, timeZone);
  return [
    {
      term: "Your place",
      text: `${positionText(wait.ahead ?? 0)}. You asked on ${dateText(openedAt, timeZone)}.`,
    },
    { term: "How long others waited", text: waitSentence(wait) },
    { term: "Who sees it", text: circleSentence(known) },
    ...nextCircle(known),
    ...reviewsAlong(request.reviewCount),
    {
      term: "Open until",
      text: `${until}. Then you are asked whether it still holds; one click keeps text and place.`,
    },
  ];
}

function circleSentence({ request, hasMentors, names }: Known): string {
  if (!hasMentors) {
    return "Nobody else offers to mentor here yet. Whoever begins to sees it; meanwhile invite somebody you know.";
  }
  const circle = circleText(request.route, names);
  return request.isWidenedEarly
    ? `It is shown to ${circle} at once, because nobody matches more closely.`
    : `It is shown to ${circle}.`;
}

function nextCircle({ request, names, timeZone }: Known): Fact[] {
  const [next] = wideningsOf(request);
  if (!next) return [];
  const text = `From ${dateText(next.at, timeZone)} it is shown to ${circleText(next.route, names)}. You need do nothing.`;
  return [{ term: "If nobody takes it", text }];
}

function reviewsAlong(count: number): Fact[] {
  if (count === 0) return [];
  const reviews = count === 1 ? "the review" : `the ${count} reviews`;
  const text = `Whoever takes it goes on with ${reviews} that found no answer. Nothing has to be handed in again.`;
  return [{ term: "What comes with it", text }];
}
