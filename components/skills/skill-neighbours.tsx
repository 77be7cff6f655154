import Link from "next/link";
import { SectionTitle } from "../ui/title";

type Neighbour = { id: string; name: string; claimed: number | null };

type Props = {
  prerequisites: readonly Neighbour[];
  unlocks: readonly Neighbour[];
  helpsWith: readonly (Neighbour & { share: number })[];
};

/** What comes before the skill, what it opens, and what it makes easier. */
export function SkillNeighbours({ prerequisites, unlocks, helpsWith }: Props) {
  if (prerequisites.length + unlocks.length + helpsWith.length === 0) return null;
  return (
    <section className="stack">
      <SectionTitle title="Around it" />
      <Group
        title="Worth having first, at 2 or more"
        items={prerequisites.map((item) => ({ ...item, remark: rated(item.claimed) }))}
      />
      <Group
        title="Opens the way to"
        items={unlocks.map((item) => ({ ...item, remark: rated(item.claimed) }))}
      />
      <Group
        title="Counts in part towards"
        items={helpsWith.map((item) => ({ ...item, remark: `${Math.round(item.share * 100)} %` }))}
      />
    </section>
  );
}

const rated = (claimed: number | null) => (claimed === null ? "not rated" : `you: ${claimed}`);

function Group({ title, items }: { title: string; items: (Neighbour & { remark: string })[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className="small muted">{title}</h3>
      <ul className="counts-list">
        {items.map((item) => (
          <li key={item.id}>
            <Link href={`/skills/${item.id}`} prefetch={false} className="link">
              {item.name}
            </Link>
            <span className="muted">{item.remark}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
