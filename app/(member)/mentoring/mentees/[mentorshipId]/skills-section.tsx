import { SkillsTable } from "@/components/mentoring/mentee/skills-table";
import { SectionTitle } from "@/components/ui/title";
import { counted, sentence } from "@/lib/domain/count-words";
import { sharedSkills } from "@/lib/domain/mentoring/mentee/shared-skills";
import { matrixRows } from "@/lib/domain/skills/matrix";
import type { MenteeLinks } from "./links";
import type { Shared } from "./read-shared";

type Props = { shared: Shared; name: string; links: MenteeLinks };

/** Every skill of the record: what is claimed, what evidence supports, what is confirmed. */
export function SkillsSection({ shared, name, links }: Props) {
  const { content, standings, record, headline, hidden } = shared;
  const rows = matrixRows({ framework: content, record, standings, rungId: headline.next });
  const areas = sharedSkills(content, record, rows, hidden);
  const known = areas.reduce((sum, { skills }) => sum + skills.length, 0);
  return (
    <section className="stack" id="skills">
      <SectionTitle
        title={
          known === 0
            ? "No skill has anything to show yet"
            : `${sentence(counted(known, "skill"))} ${known === 1 ? "has" : "have"} something to show`
        }
        lead={
          known === 0
            ? `As soon as ${name} rates a skill or attaches evidence, it stands here.`
            : `Of ${rows.length}. The marks are drawn as on the ladder: dashes for a claim, a line for evidence, knots for a mentor’s confirmation. A grey number rests on their own word alone.`
        }
      />
      {known > 0 && <SkillsTable areas={areas} {...links} />}
    </section>
  );
}
