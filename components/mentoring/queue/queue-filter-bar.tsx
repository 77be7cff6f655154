import { FilterLink } from "@/components/ui/chip";
import { type QueueFilters, queueHref } from "@/lib/domain/mentoring/queue-filters";
import type { RungId } from "@/lib/domain/skills/framework";

type Choice<Id extends string = string> = { readonly id: Id; readonly name: string };

type Props = {
  filters: QueueFilters;
  rungs: readonly Choice<RungId>[];
  specialisations: readonly Choice[];
};

/** Every filter is a link with an address of its own; pressing the one that holds takes it off. */
export function QueueFilterBar({ filters, rungs, specialisations }: Props) {
  const { level, specialisation } = filters;
  return (
    <div className="queue-filters">
      <nav aria-label="Level" className="filters">
        <span className="small muted">Aims at</span>
        <FilterLink href={queueHref(filters, { level: undefined })} isCurrent={!level}>
          Any rung
        </FilterLink>
        {rungs.map(({ id, name }) => (
          <FilterLink
            key={id}
            href={queueHref(filters, { level: level === id ? undefined : id })}
            isCurrent={level === id}
          >
            {name}
          </FilterLink>
        ))}
      </nav>
      <nav aria-label="Specialisation" className="filters">
        <span className="small muted">Wants</span>
        <FilterLink
          href={queueHref(filters, { specialisation: undefined })}
          isCurrent={!specialisation}
        >
          Anything
        </FilterLink>
        {specialisations.map(({ id, name }) => (
          <FilterLink
            key={id}
            href={queueHref(filters, { specialisation: specialisation === id ? undefined : id })}
            isCurrent={specialisation === id}
          >
            {name}
          </FilterLink>
        ))}
      </nav>
    </div>
  );
}
