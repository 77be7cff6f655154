import { counted, sentence } from "../count-words";
import { type ReviewPhase, turnOf } from "./review-machine";

type Hub = {
  readonly reviews: readonly {
    readonly phase: ReviewPhase;
    readonly reviewerName: string | null;
  }[];
  readonly mentors: number;
  readonly isAsking: boolean;
};

/** The learner's mentoring in one sentence: first what waits for them, then for whom they wait. */
export function hubTitle({ reviews, mentors, isAsking }: Hub): string {
  const mine = reviews.filter(({ phase }) => turnOf(phase) === "mentee");
  if (mine.length > 0) {
    return `${sentence(counted(mine.length, "review"))} ${mine.length === 1 ? "waits" : "wait"} for you.`;
  }
  const theirs = reviews.filter(({ phase }) => turnOf(phase) === "mentor");
  const names = [...new Set(theirs.map(({ reviewerName }) => reviewerName))];
  if (names.length === 1 && names[0]) return `${names[0]} has your evidence.`;
  if (theirs.length > 0) return `${sentence(counted(theirs.length, "review"))} are on their way.`;
  if (mentors > 0) return "Nothing waits. Hand in what you can show.";
  return isAsking ? "You are looking for a mentor." : "Mentoring";
}
