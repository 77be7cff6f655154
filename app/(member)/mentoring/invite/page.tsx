import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { InvitationList } from "@/components/mentoring/meeting/invitation-list";
import { InviteForm } from "@/components/mentoring/meeting/invite-form";
import { Trail } from "@/components/mentoring/trail";
import { FilterLink } from "@/components/ui/chip";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { listOwnInvitations } from "@/db/queries/mentoring/invitations";
import { member } from "@/lib/access/doors";
import { INVITATION_DAYS } from "@/lib/domain/mentoring/settings";
import { canMail } from "@/lib/mail/can-mail";
import { inviteSomebody, withdrawInvite } from "./actions";

export const metadata: Metadata = { title: "Invite" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const WORDS = {
  mentee: {
    title: "Invite a mentor",
    lead: `Somebody who knows your work can look at your evidence and say where you stand. They get a link that works once and for ${INVITATION_DAYS} days; an account is all they need.`,
  },
  mentor: {
    title: "Invite a mentee",
    lead: `Offer somebody to look at their evidence. They get a link that works once and for ${INVITATION_DAYS} days, and choose themselves what you see.`,
  },
};

export default async function InvitePage({ searchParams }: Props) {
  const me = await member();
  const [invitations, query] = await Promise.all([listOwnInvitations(me), searchParams]);
  const role = query.as === "mentor" ? "mentor" : "mentee";
  return (
    <div className="stack-lg">
      <div className="stack">
        <PageTitle kicker={<Trail>invitation</Trail>} {...WORDS[role]} />
        <nav aria-label="Whom to invite" className="filters">
          <FilterLink href="/mentoring/invite" isCurrent={role === "mentee"}>
            A mentor for me
          </FilterLink>
          <FilterLink href="/mentoring/invite?as=mentor" isCurrent={role === "mentor"}>
            Somebody I would mentor
          </FilterLink>
        </nav>
      </div>
      <InviteForm
        key={role}
        role={role}
        action={inviteSomebody}
        firstKey={randomUUID()}
        canMail={canMail()}
        timeZone={me.timeZone}
      />
      {invitations.length > 0 && (
        <section className="stack" aria-labelledby="invitations">
          <SectionTitle id="invitations" title="Your invitations" />
          <InvitationList
            invitations={invitations.map((each) => ({ ...each, clientKey: randomUUID() }))}
            withdraw={withdrawInvite}
            timeZone={me.timeZone}
          />
        </section>
      )}
    </div>
  );
}
