import type { ReactNode } from "react";
import { ThreeNumbers } from "@/components/dashboard/three-numbers";
import { LadderFigure } from "@/components/ladder/ladder-figure";
import { PageLinks } from "@/components/mentoring/page-links";
import { DESK, Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import type { Member } from "@/lib/access/doors";
import { counted } from "@/lib/domain/count-words";
import { rungNamer, threeNumbers } from "@/lib/domain/dashboard/headline-words";
import { ladderView } from "@/lib/domain/dashboard/ladder-view";
import { dayText } from "@/lib/domain/dates";
import { menteeLadderLabel, menteeTitle } from "@/lib/domain/mentoring/mentee/mentee-title";
import type { MenteeLinks } from "./links";
import type { Shared } from "./read-shared";
import { SharedBlockers } from "./shared-blockers";
import { SharedProgress } from "./shared-progress";

type Props = {
  me: Member;
  shared: Shared;
  name: string;
  links: MenteeLinks;
  /** What waits for the mentor, right under the title. */
  children: ReactNode;
};

/** What there is on the page of a mentee, as far as everybody's has it. */
const PARTS = [
  ["reviews", "Reviews"],
  ["next-rung", "Next rung"],
  ["goals", "Goals"],
  ["check-ins", "Check-ins"],
  ["notes", "Notes"],
  ["skills", "Skills"],
  ["shared", "What else is shared"],
  ["end", "End this mentorship"],
] as const;

/** Where a mentee stands, as they see it, without the ratings that this mentor is to give blind. */
export function SharedRecord({ me, shared, name, links, children }: Props) {
  const { content, record, headline, hidden } = shared;
  const nameOf = rungNamer(content);
  const isClimbing = headline.next !== null && headline.basis !== "none";
  const { rungs } = ladderView(content, record, headline, "their own account");
  return (
    <div className="dashboard">
      <LadderFigure rungs={rungs} label={menteeLadderLabel(name, headline, nameOf)} isTheirs />
      <div className="stack-lg">
        <div>
          <PageTitle
            kicker={<Trail above={[DESK]}>mentee, {dayText(me.now, me.timeZone)}</Trail>}
            title={menteeTitle(name, headline, nameOf)}
            lead={hidden.size > 0 ? withoutHidden(hidden.size) : undefined}
          />
          <ThreeNumbers
            {...threeNumbers(record, nameOf, { claim: "they claim", word: "their word" })}
          />
          <PageLinks parts={isClimbing ? PARTS : PARTS.filter(([id]) => id !== "next-rung")} />
        </div>
        {children}
        <SharedBlockers {...shared} name={name} links={links} />
        <SharedProgress {...shared} timeZone={me.timeZone} />
      </div>
    </div>
  );
}

function withoutHidden(count: number): string {
  const skills = count === 1 ? "the skill" : `the ${counted(count, "skill")}`;
  return `Drawn without ${skills} that you rate now: what anybody has said about ${count === 1 ? "it" : "them"} stays hidden until you have.`;
}
