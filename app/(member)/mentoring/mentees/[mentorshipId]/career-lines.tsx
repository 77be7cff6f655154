import { framework } from "@/content/catalogue";
import type { SharedCareer } from "@/db/queries/mentoring/shared-career";

/** What a profile says of somebody's career, in a few lines; empty fields are left out. */
export function CareerLines({ career }: { career: SharedCareer }) {
  const content = framework();
  const named = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((each) => each.id === id)?.name;
  const { title, years, goals } = career;
  const path = named(content.paths, career.pathId);
  const specialisation = named(content.specialisations, career.specialisationId);
  const aim = named(content.rungs, career.targetRungId);
  const lines = [
    [title, years !== null && `${years} ${years === 1 ? "year" : "years"} in the trade`]
      .filter(Boolean)
      .join(", "),
    path && `Path: ${path}`,
    specialisation && `Specialisation: ${specialisation}`,
    aim && `Aims at ${aim}`,
    ...goals.map((goal) => `Goal: ${goal}`),
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0) {
    return <span className="muted">Shared with you; there is nothing in it yet.</span>;
  }
  return (
    <ul dir="auto">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
