import { transaction } from "@/db/client";
import { beginMentorship } from "@/db/queries/mentoring/begin-mentorship";
import { recordCheckIn } from "@/db/queries/mentoring/check-in-log";
import { setGoal } from "@/db/queries/mentoring/goal-writes";
import { writeNote, writeNoteAsMentor } from "@/db/queries/mentoring/notes";
import { mintMentorScope } from "@/lib/access/mint-scope";
import { ADA_REVIEW } from "./ada-review";
import type { Chapter, Stage } from "./story";

type Run = (stage: Stage, at: Date) => Promise<unknown>;
const together = (daysAgo: number, run: Run): Chapter => ({ daysAgo, does: "together", run });

const mentorshipOf = ({ ids }: Stage): string => ids.get("mentorship") ?? "";

const graceFor = (stage: Stage) =>
  mintMentorScope({
    ownerId: stage.cast.ada.ownerId,
    mentorId: stage.cast.grace.ownerId,
    mentorshipId: mentorshipOf(stage),
    sections: ["skills"],
  });

const checkIn = (daysAgo: number, confidence: number, done: string, next: string, blocked = "") =>
  together(daysAgo, (stage, at) =>
    recordCheckIn(
      stage.cast.ada,
      {
        clientKey: stage.key(),
        mentorshipId: mentorshipOf(stage),
        done,
        blocked,
        next,
        confidence,
      },
      at,
    ),
  );

const dayAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** What Ada and Grace do together: they meet, set goals, write, check in, and review. */
export function adaTogether(now: Date): Chapter[] {
  const goal = (daysAgo: number, due: number, what: [string, number, number], show: string) =>
    together(daysAgo, (stage, at) => {
      const [skillId, from, to] = what;
      const clientKey = stage.key();
      const plan = { skillId, from, to, dueOn: dayAfter(now, due), plannedEvidence: show };
      return setGoal(stage.cast.ada, { ...plan, clientKey, mentorshipId: mentorshipOf(stage) }, at);
    });
  return [
    together(340, async ({ cast, ids }, at) => {
      const menteeId = cast.ada.ownerId;
      const people = { menteeId, mentorId: cast.grace.ownerId, sections: ["skills"] as const };
      const begun = await transaction((tx) => beginMentorship(tx, people, at));
      if ("mentorshipId" in begun) ids.set("mentorship", begun.mentorshipId);
    }),
    goal(35, 40, ["caching", 2, 3], "The product list's cache, with a test of its invalidation"),
    goal(30, 60, ["resilience", 3, 4], "A game day in which the carrier is away for an hour"),
    goal(16, 90, ["technical-discussions", 3, 4], "The recorded debate about the carrier client"),
    checkIn(41, 2, "Read about cache invalidation; tried two ways.", "Choose one and measure."),
    checkIn(
      34,
      3,
      "Cached the product list behind a flag.",
      "Roll it out to one shop.",
      "The metrics of the old list are missing.",
    ),
    checkIn(27, 4, "Rolled out to all shops, no stale price.", "Write it down for the others."),
    checkIn(20, 3, "Began with the carrier client.", "A decision document with three options."),
    checkIn(
      13,
      3,
      "Wrote the options down, and asked two teams.",
      "Get the team to decide.",
      "The third team answers slowly.",
    ),
    checkIn(6, 4, "The team decided. Retries with a budget are live.", "A game day."),
    together(33, (stage, at) =>
      writeNoteAsMentor(
        stage.cast.grace,
        graceFor(stage),
        {
          clientKey: stage.key(),
          mentorshipId: mentorshipOf(stage),
          body: "When you measure the cache, write down what you expect before you look.",
        },
        at,
      ),
    ),
    together(32, (stage, at) =>
      writeNote(
        stage.cast.ada,
        {
          clientKey: stage.key(),
          mentorshipId: mentorshipOf(stage),
          body: "Done: I guessed 70 % and it was 92 %. I had forgotten the search page.",
        },
        at,
      ),
    ),
    ...ADA_REVIEW,
  ];
}
