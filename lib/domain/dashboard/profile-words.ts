import type { Framework } from "../skills/framework";

/**
 * What the profile adds beside the ladder: years, which are shown and never counted, and the rung
 * aimed at. Examples: "2 years in the trade · aiming for Senior"; "" where nothing was told.
 */
export function profileWords(
  framework: Framework,
  profile: { readonly years: number | null; readonly targetRungId: string | null },
): string {
  const target = framework.rungs.find((rung) => rung.id === profile.targetRungId);
  const parts = [yearsWords(profile.years), target ? `aiming for ${target.name}` : ""];
  const text = parts.filter((part) => part !== "").join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function yearsWords(years: number | null): string {
  if (years === null) return "";
  if (years === 0) return "first year in the trade";
  return years === 1 ? "1 year in the trade" : `${years} years in the trade`;
}
