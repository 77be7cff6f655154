import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { WaitingList } from "@/components/mentoring/queue/waiting-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { clock } from "@/components/ui/saved";
import { SectionTitle } from "@/components/ui/title";
import type { Page, QueueRow } from "@/db/queries/mentoring/requests/queue";
import type { Member } from "@/lib/access/doors";
import { hasRoom, type Room } from "@/lib/domain/mentoring/admission";
import { QUEUE_PATH, type QueueFilters, queueHref } from "@/lib/domain/mentoring/queue-filters";
import { excerptOf, requestFacts, weightFor } from "@/lib/domain/mentoring/queue-view";
import type { RungId } from "@/lib/domain/skills/framework";
import { requestNames } from "../../request/choices";
import { lockRequest } from "./actions";

type Props = {
  me: Member;
  page: Page<QueueRow>;
  filters: QueueFilters;
  rung: RungId | null;
  room: Room;
  /** The filters, for when there is something to filter. */
  children: ReactNode;
};

/** Everybody who waits, as far as this mentor may know of them. */
export function QueueSection({ me, page, filters, rung, room, children }: Props) {
  const rows = page.rows.filter((row) => !row.isMine);
  const last = page.rows.at(-1);
  const { level, specialisation, after } = filters;
  const isNarrowed = Boolean(level || specialisation || after);
  return (
    <section className="stack" aria-labelledby="waiting">
      <SectionTitle id="waiting" title="Waiting for a mentor" />
      {(rows.length > 0 || isNarrowed) && children}
      {rows.length > 0 ? (
        <WaitingList
          requests={rows.map((row) => viewOf(row, me, rung))}
          lock={lockRequest}
          canTake={hasRoom(room)}
        />
      ) : isNarrowed ? (
        <EmptyState
          title="Nobody waits here"
          action={<ButtonLink href={QUEUE_PATH}>Show everybody</ButtonLink>}
        >
          Take a filter off, or go back to the front of the queue.
        </EmptyState>
      ) : (
        <EmptyState title="Nobody waits for you at the moment">
          You are told as soon as a request fits your offer. Others reach you after a week or two,
          when nobody closer has taken them.
        </EmptyState>
      )}
      <nav className="cluster" aria-label="Pages">
        {after && <ButtonLink href={queueHref(filters)}>To the front</ButtonLink>}
        {page.hasMore && last && (
          <ButtonLink href={queueHref(filters, { after: last.id })}>Further back</ButtonLink>
        )}
      </nav>
    </section>
  );
}

function viewOf(row: QueueRow, me: Member, rung: RungId | null) {
  const names = requestNames(row);
  const openedAt = row.openedAt.getTime();
  return {
    id: row.id,
    name: row.menteeName,
    ...excerptOf(row.words),
    facts: requestFacts({ ...row, openedAt, names }, me.now.getTime()),
    weight: weightFor(rung, row.targetRungId, names.rung),
    readUntil: row.lockedUntil && clock(row.lockedUntil, me.timeZone),
    firstKey: randomUUID(),
  };
}
