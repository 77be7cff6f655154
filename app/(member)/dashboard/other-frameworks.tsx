import Link from "next/link";
import type { Framework } from "@/lib/domain/skills/framework";
import type { Headline } from "@/lib/domain/skills/headline";
import type { SkillRecord } from "@/lib/domain/skills/readout";

type Props = { content: Framework; record: SkillRecord; basis: Headline["basis"] };

/** The same skills read in the curriculum and on the best-reached path, and the way to the rest. */
export function OtherFrameworks({ content, record, basis }: Props) {
  const track = basis === "claimed" ? record.claimed : record.supported;
  const best = track.paths.toSorted((a, b) => b.level - a.level)[0];
  const path = content.paths.find((p) => p.id === best?.pathId);
  const { level, isElite } = track.curriculum;
  return (
    <p className="small muted">
      {isElite ? "Curriculum level 10 and Elite" : `Curriculum level\u00a0${level}`}
      {best && best.level > 0 && path ? ` · ${path.name} level\u00a0${best.level}` : ""}
      <br />
      <Link href="/skills/frameworks" className="link">
        Every framework
      </Link>
    </p>
  );
}
