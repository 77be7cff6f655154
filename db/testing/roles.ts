import { eq } from "drizzle-orm";
import { readOwnQuestion } from "@/content/own-question";
import { ownTemplate } from "@/content/own-template";
import { db, transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import { saveOwnQuestion } from "@/db/queries/interviews/own-questions";
import { beginMentorship } from "@/db/queries/mentoring/begin-mentorship";
import { recordCheckIn } from "@/db/queries/mentoring/check-in-log";
import { blockMentor, leaveMentor } from "@/db/queries/mentoring/farewell";
import { setGoal } from "@/db/queries/mentoring/goal-writes";
import { insertInvitation } from "@/db/queries/mentoring/invitations";
import { writeNote, writeNoteAsMentor } from "@/db/queries/mentoring/notes";
import { saveOffer } from "@/db/queries/mentoring/offers";
import { completeReview } from "@/db/queries/mentoring/reviews/complete-review";
import { saveFeedback } from "@/db/queries/mentoring/reviews/feedback";
import { writeMessage } from "@/db/queries/mentoring/reviews/messages";
import { rateBlind } from "@/db/queries/mentoring/reviews/rate-blind";
import { returnReview } from "@/db/queries/mentoring/reviews/return-review";
import { submitReview } from "@/db/queries/mentoring/reviews/submit";
import { administrators } from "@/db/schema/administration";
import { disagreements } from "@/db/schema/feedback";
import { mintMentorScope, mintOwnScope, mintReviewerScope } from "@/lib/access/mint-scope";
import { SECTIONS } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import { interviewRow } from "./interview-rows";
import { freshKey, rate } from "./writing";

/** Who may come near a learner's affairs, and who may not. */
export const ROLES = [
  "mentee",
  "mentor",
  "exMentor",
  "blockedMentor",
  "invited",
  "stranger",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Texts of the mentee's that must reach nobody who may not read them. */
export const SECRETS = {
  evidence: "Sealed evidence zq81",
  ratingNote: "Sealed rating note zq82",
  handIn: "Sealed words of handing in zq83",
  feedback: "Sealed feedback zq84",
  message: "Sealed message zq85",
  note: "Sealed thread zq86",
  checkIn: "Sealed check-in zq87",
  goal: "Sealed goal zq88",
  answer: "Sealed answer zq89",
  question: "Sealed question zq90",
} as const;

export type Affairs = {
  readonly mentorshipId: string;
  /** Rated blind, and ready to be completed. */
  readonly openReviewId: string;
  readonly returnedReviewId: string;
  /** With a disagreement under discussion and a point of feedback. */
  readonly completedReviewId: string;
  /** Completed, with nothing left to settle. */
  readonly settledReviewId: string;
  readonly disagreementId: string;
  readonly feedbackId: string;
  readonly draftFeedbackId: string;
  readonly goalId: string;
  readonly noteId: string;
  readonly mentorsNoteId: string;
  readonly invitationId: string;
  readonly artefactId: string;
  /** A session that is over, and its answers: a concept in words, and code. */
  readonly interviewId: string;
  readonly answerId: string;
  readonly codeAnswerId: string;
  /** A question that the mentee wrote for themselves. */
  readonly questionId: string;
};

const done = <T extends { outcome: string }>(result: T) => {
  if (result.outcome !== "done") throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { outcome: "done" }>;
};

/**
 * Gives the mentee a record and a mentor, and everybody else the nearest that they can come to it:
 * one was their mentor, one is blocked, one holds an invitation, one keeps the instance.
 */
export async function liveAffairs(
  people: Readonly<Record<Role, OwnScope>>,
  { at, tokenHash }: { at: Date; tokenHash: string },
): Promise<Affairs> {
  const { mentee, mentor, exMentor, blockedMentor, administrator } = people;
  await db().insert(administrators).values({ userId: administrator.ownerId });
  for (const who of [mentor, exMentor, blockedMentor]) {
    const offer = { isOpen: true, capacity: 5, specialisationIds: [], languages: [], about: "" };
    await transaction((tx) => saveOffer(tx, who, { ...offer, rungIds: ["junior"] }, 0));
  }
  const skills = ["python", "git", "sql", "pytest", "caching"];
  for (const skillId of skills) {
    await rate(mentee, 4, { skillId, at, note: SECRETS.ratingNote });
  }
  const evidence = { kind: "document", title: SECRETS.evidence, url: null, body: "…" };
  const { id: artefactId } = await attachArtefact(
    mentee,
    { ...evidence, datedOn: "2025-01-01", skillIds: skills, clientKey: freshKey() },
    at,
  );
  const meet = async (who: OwnScope) => {
    const pair = { menteeId: mentee.ownerId, mentorId: who.ownerId, sections: SECTIONS };
    const begun = await transaction((tx) => beginMentorship(tx, pair, at));
    if (!("mentorshipId" in begun)) throw new Error(begun.outcome);
    return begun.mentorshipId;
  };
  const formerId = await meet(exMentor);
  const blockedId = await meet(blockedMentor);
  const mentorshipId = await meet(mentor);
  await transaction((tx) =>
    leaveMentor(tx, mentee, { mentorshipId: formerId, isChanging: false }, at),
  );
  await transaction((tx) => blockMentor(tx, mentee, blockedId, at));
  const key = () => ({ clientKey: freshKey() });

  const handIn = async (skillId: string) => {
    const set = { mentorshipId, skillIds: [skillId], words: SECRETS.handIn, allowsSecond: true };
    const { reviewId } = done(await submitReview(mentee, { ...set, ...key() }, at));
    const people = { ownerId: mentee.ownerId, reviewerId: mentor.ownerId, reviewId };
    return { reviewId, scope: mintReviewerScope(people), skillId };
  };
  type Handed = Awaited<ReturnType<typeof handIn>>;
  const judge = async ({ reviewId, scope, skillId }: Handed, value: number) => {
    const rating = { reviewId, skillId, value, lookedAtIds: [artefactId] };
    done(await rateBlind(mentor, scope, { ...rating, ...key() }, at));
  };
  const advise = async ({ reviewId, scope, skillId }: Handed) => {
    const point = { situation: SECRETS.feedback, behaviour: "b", impact: "i", nextStep: "n" };
    const where = { reviewId, skillId, artefactId, feedbackId: undefined };
    const more = { type: "actionable", expectedVersion: undefined, ...key() } as const;
    return done(await saveFeedback(mentor, scope, { ...point, ...where, ...more }, at)).feedbackId;
  };
  const complete = async ({ reviewId, scope }: Handed) =>
    done(await completeReview(mentor, scope, { reviewId, ...key() }, at, 9));

  const [open, returned, completed, settled] = [
    await handIn("python"),
    await handIn("git"),
    await handIn("sql"),
    await handIn("pytest"),
  ];
  await judge(open, 3.5);
  const draftFeedbackId = await advise(open);
  const words = "What did you do yourself?";
  done(
    await returnReview(
      mentor,
      returned.scope,
      { reviewId: returned.reviewId, words, ...key() },
      at,
    ),
  );
  await judge(completed, 2);
  const feedbackId = await advise(completed);
  await complete(completed);
  await judge(settled, 4);
  await complete(settled);
  const [dispute] = await db()
    .select({ id: disagreements.id })
    .from(disagreements)
    .where(eq(disagreements.reviewId, completed.reviewId));
  const disagreementId = dispute?.id ?? "";
  const about = { reviewId: completed.reviewId, disagreementId, feedbackId: undefined };
  await writeMessage(mentee, { ...about, body: SECRETS.message, ...key() }, at);

  const plan = { skillId: "caching", from: 3, to: 4, dueOn: dayAfter(at, 40) };
  const goal = await setGoal(
    mentee,
    { ...plan, plannedEvidence: SECRETS.goal, mentorshipId, ...key() },
    at,
  );
  const fare = { mentorshipId, done: SECRETS.checkIn, blocked: "", next: "More", confidence: 3 };
  await recordCheckIn(mentee, { ...fare, ...key() }, at);
  const note = { mentorshipId, body: SECRETS.note };
  const own = await writeNote(mentee, { ...note, ...key() }, at);
  const scope = mintMentorScope({
    ownerId: mentee.ownerId,
    mentorId: mentor.ownerId,
    mentorshipId,
    sections: SECTIONS,
  });
  const theirs = await writeNoteAsMentor(mentor, scope, { ...note, ...key() }, at);
  const { interviewId, answerIds } = await interviewRow(
    mentee,
    [
      { kind: "concept", fields: { answer: SECRETS.answer } },
      { kind: "coding", fields: { code: "x = 1" } },
    ],
    { startedAt: new Date(at.getTime() - 7_200_000) },
  );
  const invitation = { role: "mentee", tokenHash, email: null, words: "", sections: [] } as const;
  const made = await transaction((tx) => insertInvitation(tx, mentee, invitation, at));
  return {
    mentorshipId,
    openReviewId: open.reviewId,
    returnedReviewId: returned.reviewId,
    completedReviewId: completed.reviewId,
    settledReviewId: settled.reviewId,
    disagreementId,
    feedbackId,
    draftFeedbackId,
    goalId: "goalId" in goal ? goal.goalId : "",
    noteId: own?.noteId ?? "",
    mentorsNoteId: theirs?.noteId ?? "",
    invitationId: "invitationId" in made ? made.invitationId : "",
    artefactId,
    interviewId,
    answerId: answerIds[0] ?? "",
    codeAnswerId: answerIds[1] ?? "",
    questionId: await ownQuestion(mentee, at),
  };
}

/** A private question that names itself by one of the texts. Returns its id. */
async function ownQuestion(me: OwnScope, at: Date): Promise<string> {
  const source = ownTemplate("concept").replace("A short name", SECRETS.question);
  const read = readOwnQuestion(source);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const text = { source, question: read.question, isForMentees: false };
  const saved = await saveOwnQuestion(me, { clientKey: freshKey(), version: 0 }, text, at);
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  return saved.questionId;
}

/** The scope of somebody who signed up through the product, for tests in a browser. */
export const scopeOf = (userId: string): OwnScope => mintOwnScope(userId, "");

const dayAfter = (at: Date, days: number) =>
  new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
