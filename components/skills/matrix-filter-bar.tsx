import Link from "next/link";
import { FilterLink } from "@/components/ui/chip";
import { Details } from "@/components/ui/small";
import { type MatrixFilters, matrixHref } from "@/lib/domain/skills/matrix-filters";

type Choice = { id: string; name: string; count: number };

export type MatrixFilterBarProps = {
  filters: MatrixFilters;
  /** The rung to climb to next, when there is one. */
  next: Choice | null;
  totalCount: number;
  states: readonly Choice[];
  rungs: readonly Choice[];
  paths: readonly Choice[];
  specialisations: readonly Choice[];
  categories: readonly Choice[];
  areas: readonly Choice[];
};

/** Every filter is a link with an address of its own: it can be kept, shared, and undone by Back. */
export function MatrixFilterBar(props: MatrixFilterBarProps) {
  const { filters, next, totalCount, states, rungs, paths, specialisations, categories, areas } =
    props;
  const hasFilter = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="matrix-filters">
      <nav aria-label="Filters" className="filters">
        {next && (
          <FilterLink
            href={matrixHref(filters, { rung: toggle(filters.rung, next.id) })}
            isCurrent={filters.rung === next.id}
            count={next.count}
          >
            Towards {next.name}
          </FilterLink>
        )}
        <FilterLink href="/skills" isCurrent={!hasFilter} count={totalCount}>
          All skills
        </FilterLink>
        {states.map((state) => (
          <FilterLink
            key={state.id}
            href={matrixHref(filters, {
              state: toggle(filters.state, state.id) as MatrixFilters["state"],
            })}
            isCurrent={filters.state === state.id}
            count={state.count}
          >
            {state.name}
          </FilterLink>
        ))}
      </nav>
      <form action="/skills" method="get" className="matrix-search">
        {Object.entries(filters)
          .filter(([name, value]) => name !== "q" && value !== undefined)
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <label htmlFor="q" className="sr-only">
          Search skills
        </label>
        {/* Back must show the words of that page: a browser would put the last typed ones here. */}
        <input
          key={filters.q ?? ""}
          id="q"
          autoComplete="off"
          name="q"
          type="search"
          maxLength={80}
          defaultValue={filters.q}
          placeholder="Search skills"
          className="input"
        />
        <button type="submit" className="btn btn-secondary">
          Search
        </button>
        {hasFilter && (
          <Link href="/skills" className="link small">
            Clear
          </Link>
        )}
      </form>
      <Details
        summary="More filters"
        isOpen={Boolean(
          filters.path ||
            filters.specialisation ||
            filters.category ||
            filters.area ||
            (filters.rung && filters.rung !== next?.id),
        )}
      >
        <Group label="Rung" name="rung" choices={rungs} filters={filters} />
        <Group label="Career path" name="path" choices={paths} filters={filters} />
        <Group
          label="Specialisation"
          name="specialisation"
          choices={specialisations}
          filters={filters}
        />
        <Group label="Category" name="category" choices={categories} filters={filters} />
        <Group label="Area" name="area" choices={areas} filters={filters} />
      </Details>
    </div>
  );
}

type GroupProps = {
  label: string;
  name: "rung" | "path" | "specialisation" | "category" | "area";
  choices: readonly Choice[];
  filters: MatrixFilters;
};

function Group({ label, name, choices, filters }: GroupProps) {
  return (
    <nav aria-label={label} className="filters filter-group">
      <span className="filter-label">{label}</span>
      {choices.map((choice) => (
        <FilterLink
          key={choice.id}
          href={matrixHref(filters, { [name]: toggle(filters[name], choice.id) })}
          isCurrent={filters[name] === choice.id}
          count={choice.count}
        >
          {choice.name}
        </FilterLink>
      ))}
    </nav>
  );
}

/** Pressing the filter that holds takes it off. */
function toggle<T extends string>(current: T | undefined, id: string): T | undefined {
  return current === id ? undefined : (id as T);
}
