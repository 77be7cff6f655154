import Link from "next/link";
import type { Framework } from "@/lib/domain/skills/framework";
import type { Headline } from "@/lib/domain/skills/headline";
import type { SkillRecord } from "@/lib/domain/skills/readout";

type Props = {
  content: Framework;
  record: SkillRecord;
  basis: Headline["basis"];
  /** The path chosen in the profile; without a choice none is named. */
  pathId: string | null;
  /** Years and aim from the profile, in words; may be empty. */
  about: string;
};

/** The same skills read in the curriculum and on the chosen path, and the way to the rest. */
export function OtherFrameworks({ content, record, basis, pathId, about }: Props) {
  const track = basis === "claimed" ? record.claimed : record.supported;
  const path = content.paths.find((p) => p.id === pathId);
  const reached = track.paths.find((p) => p.pathId === pathId);
  const { level, isElite } = track.curriculum;
  return (
    <p className="small muted">
      {isElite ? "Curriculum level 10 and Elite" : `Curriculum level\u00a0${level}`}
      {reached && reached.level > 0 && path ? ` · ${path.name} level\u00a0${reached.level}` : ""}
      <br />
      {about !== "" && (
        <>
          {about}
          <br />
        </>
      )}
      <Link href="/skills/frameworks" className="link">
        Every framework
      </Link>
    </p>
  );
}
