import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { OfferFields } from "./offer-values";

type Option = { readonly id: string; readonly name: string };
type OfferConflictProps = {
  mine: OfferFields;
  stored: OfferFields;
  choices: { rungs: readonly Option[]; specialisations: readonly Option[] };
};

/** What was typed beside what another tab stored meanwhile, where the two differ. */
export function OfferConflict({ mine, stored, choices }: OfferConflictProps) {
  const names = (options: readonly Option[], ids: readonly string[]) =>
    options.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const line = (label: string, read: (fields: OfferFields) => string) => {
    return { label, mine: read(mine).trim(), theirs: read(stored).trim() };
  };
  const rows = [
    line("Open to new learners", ({ isOpen }) => (isOpen ? "yes" : "no")),
    line("Rungs", ({ rungIds }) => names(choices.rungs, rungIds)),
    line("Specialisations", (fields) => names(choices.specialisations, fields.specialisationIds)),
    line("Learners at once", ({ capacity }) => capacity),
    line("Languages", ({ languages }) => languages),
    line("About you", ({ about }) => about),
  ].filter((row) => row.mine !== row.theirs);
  return (
    <Notice tone="warn" title="Both versions are here">
      <p>
        The form below holds what you typed. Save to keep it, or change single fields back first.
      </p>
      <DataTable
        caption="Where the two differ"
        columns={[{ label: "Field" }, { label: "You typed" }, { label: "Stored now" }]}
        rows={rows.map((row) => [row.label, row.mine || "—", row.theirs || "—"])}
      />
    </Notice>
  );
}
