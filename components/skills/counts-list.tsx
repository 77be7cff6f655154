import Link from "next/link";
import type { Counted } from "@/lib/domain/skills/counts-towards";
import { SectionTitle } from "../ui/title";

type Props = { places: readonly Counted[]; claimed: number | null; mean: number | null };

/** Everywhere the skill counts. Learnt once, it is read out in all of them. */
export function CountsList({ places, claimed, mean }: Props) {
  return (
    <section>
      <SectionTitle
        title="What it counts towards"
        lead={
          places.length === 0
            ? "No rung, path or specialisation asks for it by name. It still shows in your areas."
            : "Learnt once, it counts in every framework."
        }
      />
      <ul className="counts-list">
        {places.map((place) => (
          <li key={place.key}>
            <span>
              <b>{place.place}</b>
              {place.isCore ? "" : " (supporting)"}: {place.text}
            </span>
            <span className="chip" title={`Asks for ${place.proficiency}`}>
              {place.proficiency}
              <span className="sr-only">
                {" "}
                asked for, {standing(place.proficiency, claimed, mean)}
              </span>
              <span aria-hidden="true">
                {" "}
                {claimed !== null && claimed >= place.proficiency ? "✓" : "·"}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link href="/skills/frameworks" className="link">
          Where you stand in every framework
        </Link>
      </p>
    </section>
  );
}

function standing(wanted: number, claimed: number | null, mean: number | null): string {
  if (claimed === null) return "not rated";
  const words = claimed >= wanted ? "reached by your own account" : "not reached yet";
  return mean === null ? words : `${words}, evidence says ${mean.toFixed(1)}`;
}
