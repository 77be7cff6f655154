import { randomUUID } from "node:crypto";
import { InvitationAnswer } from "@/components/mentoring/meeting/invitation-answer";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import type { HeldInvitation } from "@/db/queries/mentoring/held-invitation";
import { rungNamer } from "@/lib/domain/dashboard/headline-words";
import { dateText } from "@/lib/domain/dates";
import { SECTION_SHOWS_YOU } from "@/lib/domain/mentoring/section-words";
import { SECTION_NAMES, SECTIONS } from "@/lib/domain/mentoring/sections";
import { standingNames, weightSentence } from "@/lib/domain/mentoring/standing-words";
import { acceptInvite, declineInvite } from "../actions";

type Live = Extract<HeldInvitation, { state: "live" }>;
type Props = { invitation: Live; token: string; timeZone: string };

/** An open invitation: who asks, what would be shown to whom, and how the ratings would weigh. */
export function LiveInvitation({ invitation, token, timeZone }: Props) {
  const { inviterName: name, role, words, expiresAt, standing, isAlready } = invitation;
  const isMentee = role === "mentor";
  const weighing = standingNames(standing, rungNamer(framework()));
  return (
    <div className="stack-lg invitation">
      <PageTitle
        kicker={`Invitation, open until ${dateText(expiresAt, timeZone)}`}
        title={
          isMentee ? `${name} offers to be your mentor` : `${name} asks you to be their mentor`
        }
        lead={
          isMentee
            ? "A mentor looks at the evidence you hand in, rates each skill before seeing your own rating, and talks with you about the difference. You can part at any time."
            : "They hand in skills with evidence; you rate each before you see their own rating, and say what would help. You can part at any time."
        }
      />
      {words !== "" && (
        <blockquote className="invitation-words" dir="auto">
          {words}
        </blockquote>
      )}
      {isAlready && (
        <Notice>
          {isMentee ? `${name} is your mentor already.` : `You are their mentor already.`} Accepting
          changes nothing about what is shared.
        </Notice>
      )}
      <section className="stack" aria-labelledby="weight">
        <h2 id="weight">How the ratings weigh</h2>
        <p className="prose">{weightSentence(isMentee ? `${name}’s` : "Your", weighing)}</p>
      </section>
      {!isMentee && <WhatYouSee name={name} sections={invitation.sections} />}
      <InvitationAnswer
        token={token}
        accept={acceptInvite}
        acceptKey={randomUUID()}
        decline={declineInvite}
        declineKey={randomUUID()}
        isMentee={isMentee}
        inviterName={name}
      />
    </div>
  );
}

/** What the mentee who invites has chosen to show, and what they have not. */
function WhatYouSee({ name, sections }: { name: string; sections: Live["sections"] }) {
  const rest = SECTIONS.filter((section) => !sections.includes(section));
  const restNames = rest.map((section) => SECTION_NAMES[section]).join(", ");
  return (
    <section className="stack" aria-labelledby="shown">
      <h2 id="shown">What {name} would show you</h2>
      <dl className="shown-sections">
        <div>
          <dt>What they hand in</dt>
          <dd>The skills of each review, with the evidence that goes with them.</dd>
        </div>
        {sections.map((section) => (
          <div key={section}>
            <dt>{SECTION_NAMES[section]}</dt>
            <dd>{SECTION_SHOWS_YOU[section]}</dd>
          </div>
        ))}
      </dl>
      {rest.length > 0 && <p className="small muted">Not shown: {restNames}.</p>}
    </section>
  );
}
