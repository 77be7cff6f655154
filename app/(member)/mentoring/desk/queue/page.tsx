import type { Metadata } from "next";
import { QueueFilterBar } from "@/components/mentoring/queue/queue-filter-bar";
import { QueuePulse } from "@/components/mentoring/queue/queue-pulse";
import { TabTop } from "@/components/mentoring/tab-top";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { framework } from "@/content/catalogue";
import { getOffer } from "@/db/queries/mentoring/offers";
import { listHeld, listQueue, listSecondOpinions } from "@/db/queries/mentoring/requests/queue";
import { getRoom } from "@/db/queries/mentoring/requests/taker";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { getRaterStanding } from "@/db/queries/mentoring/standing";
import { member } from "@/lib/access/doors";
import { hasRoom } from "@/lib/domain/mentoring/admission";
import { queueFilters } from "@/lib/domain/mentoring/queue-filters";
import { LOCK_MINUTES, LOCKS_PER_MENTOR_MAX } from "@/lib/domain/mentoring/settings";
import { weightWords } from "@/lib/domain/mentoring/weight-words";
import { HeldSection } from "./held-section";
import { QueueSection } from "./queue-section";
import { RoomNotice, roomText } from "./room-notice";
import { SecondSection } from "./second-section";

export const metadata: Metadata = { title: "Open requests" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: Props) {
  const me = await member();
  const [offer, room, standing, roles, query] = await Promise.all([
    getOffer(me),
    getRoom(me),
    getRaterStanding(me),
    getMentoringRoles(me),
    searchParams,
  ]);
  const top = (
    <TabTop
      title="Open requests"
      lead={`Learners who look for a mentor, whoever waits longest first. Take one aside to decide in peace: for ${LOCK_MINUTES} minutes nobody else can answer it, and you can hold ${LOCKS_PER_MENTOR_MAX} at once.`}
      tabs={{ current: "queue", ...roles }}
    />
  );
  if (!offer || !room) {
    return (
      <div className="stack-lg">
        {top}
        <EmptyState
          title="First say what you offer"
          action={<ButtonLink href="/mentoring/offer">Offer to mentor</ButtonLink>}
        >
          Requests are shown to people who offer to mentor: your specialisations and how many
          learners you take decide which of them reach you.
        </EmptyState>
      </div>
    );
  }
  const filters = queueFilters.parse(query);
  const mentor = { rung: standing.rung, specialisationIds: offer.specialisationIds };
  const [held, queue, seconds] = await Promise.all([
    listHeld(me),
    listQueue(me, mentor, filters),
    listSecondOpinions(me, mentor),
  ]);
  const locks = held.length + seconds.rows.filter(({ isMine }) => isMine).length;
  const { rungs, specialisations } = framework();
  const nameOf = (id: string) => rungs.find((rung) => rung.id === id)?.name ?? id;
  const weight = weightWords(standing, nameOf);
  return (
    <div className="stack-lg">
      <div className="stack">
        {top}
        <p className="small muted">
          {weight.title}. {weight.why} {hasRoom(room) && roomText(room)}
        </p>
        {!hasRoom(room) && <RoomNotice room={room} />}
      </div>
      {held.length > 0 && <HeldSection me={me} held={held} locks={locks} rung={standing.rung} />}
      <QueueSection me={me} page={queue} filters={filters} rung={standing.rung} room={room}>
        <QueueFilterBar filters={filters} rungs={rungs} specialisations={specialisations} />
      </QueueSection>
      <SecondSection me={me} page={seconds} />
      <QueuePulse />
    </div>
  );
}
