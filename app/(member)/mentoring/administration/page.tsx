import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { MentorList } from "@/components/mentoring/people/mentor-list";
import { TabTop } from "@/components/mentoring/tab-top";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listMentors, type Mentor } from "@/db/queries/mentoring/mentors";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { administrator, type Member } from "@/lib/access/doors";
import { formatMoment } from "@/lib/domain/account/moment";
import { mentorLine } from "@/lib/domain/mentoring/mentor-words";
import { readSearch, SEARCH_CHARACTERS_MAX } from "@/lib/domain/mentoring/vouch-input";
import { vouchForMentor, withdrawMentorVouch } from "./actions";
import { LeniencySection } from "./leniency-section";

export const metadata: Metadata = { title: "Administration of mentoring" };

const SHOWN_MAX = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AdministrationPage({ searchParams }: Props) {
  const { me, admin } = await administrator();
  const search = readSearch((await searchParams).q);
  const [{ mentors, hasMore }, roles] = await Promise.all([
    listMentors(admin, { search, limit: SHOWN_MAX }),
    getMentoringRoles(me),
  ]);
  const { rungs } = framework();
  return (
    <div className="stack-lg">
      <TabTop
        title="Administration"
        lead="Who mentors here, and how far their ratings weigh as a mentor’s. You see nothing of any learner."
        tabs={{ current: "administration", ...roles }}
      />
      <section className="stack" aria-labelledby="mentors">
        <SectionTitle
          id="mentors"
          title="Mentors"
          lead="Vouch for somebody whose judgement you know, up to the rung they can judge. Beyond it, and without it, their ratings weigh as a peer’s unless others have confirmed their rung."
        />
        <search>
          <form action="/mentoring/administration" method="get" className="cluster">
            <label htmlFor="q" className="sr-only">
              Name
            </label>
            <input
              type="search"
              id="q"
              name="q"
              className="input search-input"
              placeholder="Find by name"
              maxLength={SEARCH_CHARACTERS_MAX}
              defaultValue={search}
            />
            <Button type="submit">Find</Button>
          </form>
        </search>
        {mentors.length === 0 ? (
          <NoMentors search={search} />
        ) : (
          <MentorList
            mentors={mentors.map((mentor) => toListed(mentor, me))}
            rungs={rungs.map(({ id, name }) => ({ id, name }))}
            vouch={vouchForMentor}
            withdraw={withdrawMentorVouch}
          />
        )}
        {hasMore && (
          <p className="small muted">
            The first {SHOWN_MAX} by name are shown. Find the others by their name.
          </p>
        )}
      </section>
      {/* It reads every rating by others, so the rest of the page does not wait for it. */}
      <Suspense fallback={<Skeleton label="Working out how ratings run" />}>
        <LeniencySection admin={admin} />
      </Suspense>
      <p className="small">
        <Link className="link" href="/settings/administrator">
          Who administers this Rung
        </Link>
      </p>
    </div>
  );
}

function NoMentors({ search }: { search: string }) {
  return search === "" ? (
    <EmptyState title="Nobody mentors here yet">
      As soon as somebody offers to mentor, or accepts an invitation as a mentor, they are listed
      here.
    </EmptyState>
  ) : (
    <EmptyState title="No mentor has such a name">
      Only people who offer to mentor, mentor or are vouched for are listed.
    </EmptyState>
  );
}

const nameOf = (id: string) => framework().rungs.find((rung) => rung.id === id)?.name ?? id;

function toListed(mentor: Mentor, me: Member) {
  const { id, name, confirmedRungId, vouch } = mentor;
  return {
    id,
    name,
    line: mentorLine(mentor, nameOf),
    confirmed: confirmedRungId && nameOf(confirmedRungId),
    inForce: vouch && {
      vouchId: vouch.id,
      rungId: vouch.rungId,
      text: `Vouched up to ${nameOf(vouch.rungId)} by ${vouch.byName ?? "somebody who left"}, ${formatMoment(vouch.at, me.timeZone)}`,
    },
    clientKey: randomUUID(),
    isOwn: id === me.ownerId,
  };
}
