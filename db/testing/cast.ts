import { randomBytes } from "node:crypto";
import type { OwnScope } from "@/lib/domain/scope";
import { signUp } from "./cast/accounts";
import { ADA } from "./cast/ada";
import { ADA_INTERVIEWS } from "./cast/ada-interviews";
import { graceStory } from "./cast/grace";
import { KATHERINE } from "./cast/katherine";
import { LINUS, margaretStory } from "./cast/newcomers";
import { emailOf, PEOPLE } from "./cast/people";
import { replay } from "./cast/replay";
import { CAST_NAMES, type CastName, type Chapter } from "./cast/story";
import { adaTogether } from "./cast/together";

export { newcomer } from "./cast/accounts";
export { CAST_NAMES, type CastName } from "./cast/story";

export type CastMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly scope: OwnScope;
};
export type Cast = Readonly<Record<CastName, CastMember>>;
export type CastWish = {
  /** The end of everybody's history; nothing is dated later. */
  readonly now: Date;
  readonly passwords?: Partial<Record<CastName, string>>;
};

/**
 * The one cast, signed up but without any history. Passwords are random unless given. Throws where
 * one of them has an account already.
 */
export async function signUpCast({ now, passwords = {} }: CastWish): Promise<Cast> {
  const members = CAST_NAMES.map(async (name) => {
    const password = passwords[name] ?? randomBytes(12).toString("base64url");
    const scope = await signUp(name, password, now);
    const fullName = PEOPLE[name].name;
    return [name, { id: scope.ownerId, name: fullName, email: emailOf(name), password, scope }];
  });
  return Object.fromEntries(await Promise.all(members)) as Cast;
}

/** What passed between them, by name: ids that pages are opened with. */
export type Encounters = {
  readonly mentorshipId: string;
  /** Completed, with a disagreement under discussion. */
  readonly reviewId: string;
  /** Waits for Grace. */
  readonly openReviewId: string;
  /** Of Grace's invitation to Alan. */
  readonly invitationToken: string;
  /** Ada's sessions: a mock interview that she scored, practice, and one that waits for Grace. */
  readonly interviewId: string;
  readonly practiceInterviewId: string;
  readonly handedInterviewId: string;
  /** Practice under way. */
  readonly openInterviewId: string;
  /** A question of Ada's own. */
  readonly questionId: string;
};

/**
 * Gives a cast that has only just signed up its history, which ends before `now`, written through
 * the product's own write functions: the same, to the minute, for the same `now`.
 *
 * - ada: proven Junior on the way to Mid-level, who claims to be there; fourteen months of history
 * - grace: a proven Senior, Ada's mentor
 * - linus: finished the start yesterday; claims only. A stranger to the others
 * - alan: an empty account
 * - margaret: has rated every skill; claims only, and waits in the queue for a mentor
 * - katherine: keeps the instance, and vouches for Grace
 */
export async function liveHistory(cast: Cast, now: Date): Promise<Encounters> {
  const scopes = Object.fromEntries(CAST_NAMES.map((name) => [name, cast[name].scope]));
  const place = { cast: scopes as Record<CastName, OwnScope>, now };
  const live = (name: CastName, story: readonly Chapter[]) =>
    replay(name, story, { ...place, me: cast[name].scope });
  // A mentor's word weighs by who vouches for them, so that comes first.
  await live("katherine", KATHERINE);
  const [ids, graces] = await Promise.all([
    live("ada", [...ADA, ...adaTogether(now), ...ADA_INTERVIEWS]),
    live("grace", graceStory()),
    live("linus", LINUS),
    live("margaret", margaretStory()),
  ]);
  const idOf = (what: string) => ids.get(what) ?? "";
  return {
    mentorshipId: idOf("mentorship"),
    reviewId: idOf("review"),
    openReviewId: idOf("open-review"),
    invitationToken: graces.get("invitation") ?? "",
    interviewId: idOf("scored-interview"),
    practiceInterviewId: idOf("practice-interview"),
    handedInterviewId: idOf("handed-interview"),
    openInterviewId: idOf("open-interview"),
    questionId: idOf("question"),
  };
}
