import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { Option } from "@/components/ui/select";
import type { Typed } from "@/lib/domain/action-state";
import type { StoredProfile } from "./profile-form";

type ProfileConflictProps = {
  typed: Typed;
  stored: StoredProfile;
  choices: Record<"paths" | "specialisations" | "rungs", readonly Option[]>;
};

/** What was typed beside what another tab stored meanwhile, where the two differ. */
export function ProfileConflict({ typed, stored, choices }: ProfileConflictProps) {
  const named = (options: readonly Option[], id: string) =>
    options.find((option) => option.value === id)?.label ?? id;
  const line = (label: string, mine = "", theirs: unknown = "") => {
    return { label, mine, theirs: String(theirs ?? "") };
  };
  const choice = (label: string, options: readonly Option[], mine = "", theirs: string | null) =>
    line(label, named(options, mine), named(options, theirs ?? ""));
  const goals = [0, 1, 2].map((i) => typed[`goals[${i}]`] ?? "").filter((goal) => goal !== "");
  const rows = [
    line("Name", typed.name, stored.name),
    line("Current title", typed.title, stored.title),
    line("Years in the trade", typed.years, stored.years),
    choice("Career path", choices.paths, typed.pathId, stored.pathId),
    choice(
      "Specialisation",
      choices.specialisations,
      typed.specialisationId,
      stored.specialisationId,
    ),
    choice("Target rung", choices.rungs, typed.targetRungId, stored.targetRungId),
    line("Hours a week", typed.hoursPerWeek, stored.hoursPerWeek),
    line("Time zone", typed.timeZone, stored.timeZone),
    line("Goals", goals.join(" · "), stored.goals.join(" · ")),
  ].filter(({ mine, theirs }) => mine.trim() !== theirs.trim());
  return (
    <Notice tone="warn" title="Both versions are here">
      <p>
        The form below holds what you typed. Save to keep it, or change single fields back first.
      </p>
      <DataTable
        caption="Where the two differ"
        columns={[{ label: "Field" }, { label: "You typed" }, { label: "Stored now" }]}
        rows={rows.map(({ label, mine, theirs }) => [label, mine || "—", theirs || "—"])}
      />
    </Notice>
  );
}
