import { Checkbox } from "@/components/ui/checkbox";

type TickListProps = {
  legend: string;
  /** The field's name without the brackets. */
  name: string;
  options: readonly { id: string; name: string }[];
  ticked: readonly string[];
  hint?: string;
  error?: string | undefined;
  /** Beside one another, for a few short names. */
  isInline?: boolean;
};

/** Several boxes under one question; a problem with them leads to the group. */
export function TickList(props: TickListProps) {
  const { legend, name, options, ticked, hint, error, isInline = false } = props;
  return (
    <fieldset className="field" id={name} tabIndex={-1} aria-describedby={hint && `${name}-hint`}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className={isInline ? "choices choices-inline" : "tick-list"}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            name={`${name}[]`}
            value={option.id}
            label={option.name}
            defaultChecked={ticked.includes(option.id)}
          />
        ))}
      </div>
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
