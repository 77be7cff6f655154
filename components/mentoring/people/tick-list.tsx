import { Checkbox } from "@/components/ui/checkbox";

type TickListProps = {
  legend: string;
  /** The field's name without the brackets. */
  name: string;
  options: readonly { id: string; name: string }[];
  ticked: readonly string[];
  hint?: string;
  error?: string | undefined;
};

/** Several boxes under one question; a problem with them leads to the group. */
export function TickList({ legend, name, options, ticked, hint, error }: TickListProps) {
  return (
    <fieldset className="field" id={name} tabIndex={-1} aria-describedby={hint && `${name}-hint`}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="tick-list">
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
