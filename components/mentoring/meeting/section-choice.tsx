import { Checkbox } from "@/components/ui/checkbox";
import { SECTION_SHOWS } from "@/lib/domain/mentoring/section-words";
import { SECTION_NAMES, SECTIONS, type Section } from "@/lib/domain/mentoring/sections";

type Props = {
  legend: string;
  chosen: readonly Section[];
  error?: string | undefined;
};

/** The five sections of a record, one box each, with what a mentor sees of it. */
export function SectionChoice({ legend, chosen, error }: Props) {
  return (
    <fieldset className="field section-choice" id="sections" tabIndex={-1}>
      <legend>{legend}</legend>
      <p className="field-hint">
        You can change each of these at any time, and it counts at once. Skills that you hand in for
        a review are shown with their evidence in any case.
      </p>
      {SECTIONS.map((section) => (
        <Checkbox
          key={section}
          name="sections[]"
          value={section}
          id={`section-${section}`}
          label={SECTION_NAMES[section]}
          hint={SECTION_SHOWS[section]}
          defaultChecked={chosen.includes(section)}
        />
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
