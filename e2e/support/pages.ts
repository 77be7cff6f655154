import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CastName, Encounters } from "@/db/testing/cast";

/**
 * What stands for each part of an address that is not fixed. A new one must be added here. Some are
 * known only once the cast has met, so addresses are made when they are asked for.
 */
const examples: Readonly<Record<string, (path: string) => string>> = {
  "[skillId]": () => "integration-testing",
  "[mentorshipId]": () => encounters().mentorshipId,
  "[reviewId]": (path) =>
    path.startsWith("/mentoring/desk/") ? encounters().openReviewId : encounters().reviewId,
  "[token]": () => encounters().invitationToken,
  "[interviewId]": (path) => {
    if (path.startsWith("/mentoring/mentees/")) return encounters().handedInterviewId;
    return path.endsWith("/report") ? encounters().interviewId : encounters().openInterviewId;
  },
  "[questionId]": () => encounters().questionId,
};

/** Pages that only one of the cast may see; to everybody else there is nothing there. */
const private_: Readonly<Record<string, CastName>> = {
  "/mentoring/administration": "katherine",
  "/settings/administrator": "katherine",
  "/mentoring/mentors/[mentorshipId]": "ada",
  "/mentoring/reviews/[reviewId]": "ada",
  "/mentoring/mentees/[mentorshipId]": "grace",
  "/mentoring/mentees/[mentorshipId]/skills/[skillId]": "grace",
  "/mentoring/desk/reviews/[reviewId]": "grace",
  "/interviews/[interviewId]": "ada",
  "/interviews/[interviewId]/report": "ada",
  "/interviews/questions/[questionId]": "ada",
  "/mentoring/mentees/[mentorshipId]/interviews": "grace",
  "/mentoring/mentees/[mentorshipId]/interviews/[interviewId]": "grace",
};

/** Pages that show more to somebody else than to Ada. */
const shownBest: Readonly<Record<string, CastName>> = {
  "/mentoring/desk": "grace",
  "/mentoring/desk/queue": "grace",
  "/mentoring/offer": "grace",
  "/mentoring/snippets": "grace",
  "/mentoring/request": "margaret",
  "/mentoring/invitations/[token]": "alan",
};

export type MemberPage = {
  /** As in the folders, e.g. `/skills/[skillId]`; names tests. */
  readonly path: string;
  /** Who of the cast has most to see there. */
  readonly who: CastName;
  /** Whether it is not found for everybody else. */
  readonly isPrivate: boolean;
  /** Whether the frame with its navigation is around it; a session under way has none. */
  readonly hasFrame: boolean;
  /** Where it is, once the cast is there. */
  readonly address: () => string;
};

function encounters(): Encounters {
  return JSON.parse(process.env.RUNG_E2E_ENCOUNTERS ?? "{}") as Encounters;
}

/** Every page there is, read from the folders, so that no test forgets a new one. */
function listPages(group: "(public)" | "(member)" | "(session)"): string[] {
  const root = join("app", group);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

function addressOf(path: string): string {
  return path.replace(/\[[^/]+\]/g, (part) => {
    const example = examples[part];
    if (!example) throw new Error(`e2e/support/pages.ts has no example for ${part}`);
    return example(path);
  });
}

export const publicPages = listPages("(public)");
const ofMembers = [
  ...listPages("(member)").map((path) => ({ path, hasFrame: true })),
  ...listPages("(session)").map((path) => ({ path, hasFrame: false })),
];
export const memberPages: readonly MemberPage[] = ofMembers.map(({ path, hasFrame }) => ({
  path,
  hasFrame,
  who: private_[path] ?? shownBest[path] ?? "ada",
  isPrivate: path in private_,
  address: () => addressOf(path),
}));
