import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import type { Framework } from "@/lib/domain/skills/framework";
import type { SkillRecord } from "@/lib/domain/skills/readout";

type Props = { content: Framework; record: SkillRecord };

const SHOWN = 6;

/** What went stale. Nothing was taken away: one fresh item, or using the skill, restores it. */
export function StaleSection({ content, record }: Props) {
  const stale = [...record.skills.values()]
    .map(({ estimate }) => estimate)
    .filter(({ freshness }) => freshness === "stale" || freshness === "expired");
  if (stale.length === 0) return null;
  return (
    <section>
      <SectionTitle
        title={stale.length === 1 ? "One skill went stale" : `${stale.length} skills went stale`}
        lead="Nothing is deleted. One fresh result brings a skill back, and saying that you use it lets it age half as fast."
      />
      <ul className="counts-list">
        {stale.slice(0, SHOWN).map(({ skillId }) => (
          <li key={skillId}>
            <Link href={`/skills/${skillId}`} className="link">
              {content.skills.get(skillId)?.name}
            </Link>
          </li>
        ))}
      </ul>
      {stale.length > SHOWN && (
        <Link href="/skills?state=stale" className="link small">
          All {stale.length}
        </Link>
      )}
    </section>
  );
}
