import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/title";
import { findHeldInvitation } from "@/db/queries/mentoring/held-invitation";
import { member } from "@/lib/access/doors";
import { hashInvitationToken } from "@/lib/access/invitation-token";
import { countAttempt } from "@/lib/access/limits";
import { isInvitationToken } from "@/lib/domain/mentoring/invitation-input";
import { closedInvitationWords } from "@/lib/domain/mentoring/invitation-words";
import { LiveInvitation } from "./live-invitation";

export const metadata: Metadata = { title: "Invitation" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const me = await member();
  const { token } = await params;
  if (!isInvitationToken(token)) notFound();
  const message = await countAttempt(["invitation link by member", me.ownerId]);
  if (message) return <Calm title="Too many invitations at once" text={message} />;
  const held = await findHeldInvitation(me, hashInvitationToken(token));
  if (!held) notFound();
  switch (held.state) {
    case "live":
      return <LiveInvitation invitation={held} token={token} timeZone={me.timeZone} />;
    case "accepted":
      redirect(
        held.mentorshipId
          ? `/mentoring/${held.as === "mentor" ? "mentees" : "mentors"}/${held.mentorshipId}`
          : "/mentoring",
      );
      break;
    case "own":
      return (
        <Calm
          title="This is your own invitation"
          text="Hand its link to the person you would like to invite. You find all your invitations on your mentoring page."
        />
      );
    default:
      return (
        <Calm
          {...closedInvitationWords(held.state, "inviterName" in held ? held.inviterName : null)}
        />
      );
  }
}

/** Nothing to accept here: why, and one way on. */
function Calm({ title, text }: { title: string; text: string }) {
  return (
    <div className="stack">
      <PageTitle kicker="Invitation" title={title} lead={text} />
      <p>
        <ButtonLink href="/mentoring">To your mentoring page</ButtonLink>
      </p>
    </div>
  );
}
