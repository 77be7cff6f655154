import type { LadderRung } from "@/components/ladder/geometry";
import { type Place, placeName, type RungName } from "./estimate-words";

/**
 * The ladder of a first estimate: everything up to the rung is claimed, the one above is next,
 * the rest is open. Nothing here can be more than claimed.
 */
export function estimateLadder(place: Place, rungs: readonly RungName[]): LadderRung[] {
  const stands = rungs.findIndex((rung) => rung.id === place);
  return rungs.map((rung, index) => {
    if (index <= stands) {
      const note = index === stands ? "by your own account" : undefined;
      return { ...rung, state: "claimed", ...(note && { note }) };
    }
    if (index === stands + 1)
      return { ...rung, state: "gap", isNext: true, note: "your next rung" };
    return { ...rung, state: "gap" };
  });
}

/** The whole drawing in words, as its accessible name. */
export function estimateLadderLabel(place: Place, rungs: readonly RungName[]): string {
  const next = rungs[rungs.findIndex((rung) => rung.id === place) + 1];
  const stands = `By your own account ${place === null ? "" : "on "}${placeName(place, rungs)}`;
  return next === undefined ? `${stands}, the top of the ladder` : `${stands}; next ${next.name}`;
}
