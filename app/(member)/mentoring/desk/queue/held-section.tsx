import { randomUUID } from "node:crypto";
import { HeldList } from "@/components/mentoring/queue/held-list";
import { SectionTitle } from "@/components/ui/title";
import type { QueueRow } from "@/db/queries/mentoring/requests/queue";
import type { Member } from "@/lib/access/doors";
import { requestFacts, weightFor } from "@/lib/domain/mentoring/queue-view";
import { SECTION_NAMES, type Section } from "@/lib/domain/mentoring/sections";
import { LOCKS_PER_MENTOR_MAX } from "@/lib/domain/mentoring/settings";
import type { RungId } from "@/lib/domain/skills/framework";
import { requestNames } from "../../request/choices";
import { acceptRequest, releaseRequest } from "./actions";

type Props = { me: Member; held: readonly QueueRow[]; locks: number; rung: RungId | null };

/** The requests that this mentor has taken aside. */
export function HeldSection({ me, held, locks, rung }: Props) {
  const now = me.now.getTime();
  const views = held.map((row) => {
    const names = requestNames(row);
    return {
      id: row.id,
      title: row.menteeName,
      words: row.words,
      facts: requestFacts({ ...row, openedAt: row.openedAt.getTime(), names }, now),
      promise: `${shown(row)} ${weightFor(rung, row.targetRungId, names.rung)}`,
      until: row.lockedUntil?.getTime() ?? now,
      acceptKey: randomUUID(),
      releaseKey: randomUUID(),
    };
  });
  return (
    <section className="stack" aria-labelledby="held">
      <SectionTitle
        id="held"
        title="You are reading"
        aside={`${locks} of ${LOCKS_PER_MENTOR_MAX}`}
      />
      <HeldList
        held={views}
        accept={acceptRequest}
        release={releaseRequest}
        acceptText="Become their mentor"
        now={now}
        timeZone={me.timeZone}
      />
    </section>
  );
}

function shown({ sections }: QueueRow): string {
  const names = sections.map((section) => SECTION_NAMES[section as Section]);
  if (names.length === 0) return "They share nothing yet; what they hand in you will see.";
  return `If you accept you see: ${names.join("; ")}.`;
}
