import { sweepInterviews } from "@/db/queries/interviews/end-interview";
import { sweepCheckIns } from "@/db/queries/mentoring/check-ins";
import { sweepGoals } from "@/db/queries/mentoring/goals";
import { sweepReviews } from "@/db/queries/mentoring/reviews/sweep-reviews";
import { sweepRequests } from "@/db/queries/mentoring/sweep-requests";
import { gatherMails } from "@/db/queries/outbox/gather";
import { backfillRecordStats } from "@/db/queries/record-stats";
import { deleteLeftovers, dropStaleMail } from "@/db/queries/retention";
import type { SystemScope } from "@/lib/domain/scope";
import { env } from "@/lib/env";
import { canMail } from "@/lib/mail/can-mail";
import { deliverMails } from "./deliver-mails";
import type { Task } from "./task";

type Sweep = (system: SystemScope, limit: number) => Promise<number>;

/** Rows that one statement or transaction of a sweep may touch. */
const BATCH = 200;
/** A slot's work ends after so many batches; the next slot goes on. */
const BATCHES_MAX = 20;

const MINUTE_SECONDS = 60;

/** Everything that happens without anybody asking. */
export const tasks: readonly Task[] = [
  {
    name: "mails",
    everySeconds: MINUTE_SECONDS,
    secondsMax: 3 * MINUTE_SECONDS,
    async run(system, isStopping) {
      if (!canMail()) return 0;
      const gather: Sweep = (_, limit) => gatherMails(system, limit, env().RUNG_ORIGIN);
      try {
        return await inBatches(gather, system, isStopping);
      } finally {
        // What is in the outbox goes out, also where gathering failed for somebody.
        await deliverMails(system, isStopping);
      }
    },
  },
  sweeping("requests", 5, sweepRequests),
  sweeping("reviews", 5, sweepReviews),
  sweeping("interviews", 15, sweepInterviews),
  sweeping("goals", 15, sweepGoals),
  sweeping("check-ins", 15, sweepCheckIns),
  sweeping("record-stats", 60, backfillRecordStats),
  sweeping("stale-mail", 60, dropStaleMail),
  sweeping("leftovers", 6 * 60, deleteLeftovers),
];

function sweeping(name: string, everyMinutes: number, sweep: Sweep): Task {
  return {
    name,
    everySeconds: everyMinutes * MINUTE_SECONDS,
    secondsMax: 10 * MINUTE_SECONDS,
    run: (system, isStopping) => inBatches(sweep, system, isStopping),
  };
}

/** Batch after batch until one finds nothing more to do. */
async function inBatches(
  sweep: Sweep,
  system: SystemScope,
  isStopping: () => boolean,
): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < BATCHES_MAX && !isStopping(); batch++) {
    const touched = await sweep(system, BATCH);
    done += touched;
    if (touched === 0) break;
  }
  return done;
}
