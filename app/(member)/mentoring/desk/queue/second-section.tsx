import { randomUUID } from "node:crypto";
import { HeldList } from "@/components/mentoring/queue/held-list";
import { SecondTable } from "@/components/mentoring/queue/second-table";
import { clock } from "@/components/ui/saved";
import { SectionTitle } from "@/components/ui/title";
import type { Page, SecondOpinionRow } from "@/db/queries/mentoring/requests/queue";
import type { Member } from "@/lib/access/doors";
import { lastedText } from "@/lib/domain/mentoring/ago";
import { skillCountText } from "@/lib/domain/mentoring/queue-view";
import { requestNames } from "../../request/choices";
import { acceptRequest, lockRequest, releaseRequest } from "./actions";

type Props = { me: Member; page: Page<SecondOpinionRow> };

/** Reviews that somebody else should rate once more, without knowing the first ratings. */
export function SecondSection({ me, page }: Props) {
  const now = me.now.getTime();
  const views = page.rows.map((row) => ({
    id: row.id,
    skills: skillCountText(row.skillCount),
    rung: requestNames({ ...row, specialisationId: null }).rung,
    waiting: lastedText(row.openedAt.getTime(), now),
    readUntil: row.lockedUntil && clock(row.lockedUntil, me.timeZone),
    until: row.lockedUntil?.getTime() ?? now,
    isMine: row.isMine,
  }));
  const mine = views.filter(({ isMine }) => isMine);
  const others = views.filter(({ isMine }) => !isMine);
  return (
    <section className="stack" aria-labelledby="second-opinions">
      <SectionTitle
        id="second-opinions"
        title="Second opinions wanted"
        lead="You rate what was handed in, blind to what the learner and the first mentor said. Nobody becomes anybody’s mentor by it."
      />
      {mine.length > 0 && (
        <HeldList
          held={mine.map(({ id, skills, rung, waiting, until }) => ({
            id,
            title: `A second opinion on ${skills.toLowerCase()}`,
            facts: [`waiting for ${waiting}`, `aims at ${rung}`],
            words: "",
            promise: "If you accept you see these skills and what was handed in with them.",
            until,
            acceptKey: randomUUID(),
            releaseKey: randomUUID(),
          }))}
          accept={acceptRequest}
          release={releaseRequest}
          acceptText="Give a second opinion"
          now={now}
          timeZone={me.timeZone}
        />
      )}
      {others.length > 0 ? (
        <SecondTable
          rows={others.map((view) => ({ ...view, firstKey: randomUUID() }))}
          lock={lockRequest}
        />
      ) : (
        mine.length === 0 && <p className="muted">None at the moment.</p>
      )}
      {page.hasMore && <p className="small muted">More follow when these are done.</p>}
    </section>
  );
}
