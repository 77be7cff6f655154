import { randomUUID } from "node:crypto";
import { InvitationList } from "@/components/mentoring/meeting/invitation-list";
import { SectionTitle } from "@/components/ui/title";
import type { OwnInvitation } from "@/db/queries/mentoring/invitations";
import { withdrawInvite } from "./invite/actions";

type Props = { invitations: readonly OwnInvitation[]; timeZone: string };

/** The invitations that are open; what became of the others is told on the page for inviting. */
export function InvitationsSection({ invitations, timeZone }: Props) {
  const open = invitations.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="invitations">
      <SectionTitle id="invitations" title="Open invitations" />
      <InvitationList
        invitations={open.map((each) => ({ ...each, clientKey: randomUUID() }))}
        withdraw={withdrawInvite}
        timeZone={timeZone}
      />
    </section>
  );
}
