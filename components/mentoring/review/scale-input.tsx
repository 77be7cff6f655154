import type { KeyboardEvent, Ref } from "react";
import { cx } from "@/components/ui/cx";
import { scaleSteps } from "./scale-steps";

type Props = {
  /** What is rated; said aloud before the choices. */
  legend: string;
  /** The field's name; radios of one name are one choice. */
  name: string;
  /** Points between two choices: a learner rates in whole ones, a mentor in halves. */
  step: 0.5 | 1;
  /** "" = nothing chosen yet. */
  value: string;
  onChange: (value: string) => void;
  canSkip?: boolean;
  /** While it holds, only "not observable" can be chosen. */
  isOnlySkip?: boolean;
  /** The id of the words for a whole number. */
  anchorId?: (value: number) => string;
  /** Gives each choice an id, so that its words elsewhere can be its label. */
  idOf?: (value: string) => string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLFieldSetElement>;
};

/**
 * 0 to 5 as boxes that are radio buttons: pointer, keyboard and screen reader all work natively.
 * Half steps stand narrow between the whole ones.
 */
export function ScaleInput(props: Props) {
  const { legend, name, step, value, onChange, canSkip, isOnlySkip, anchorId, describedBy, idOf } =
    props;
  return (
    <fieldset
      ref={props.ref}
      className="scale-input"
      aria-describedby={describedBy}
      onKeyDown={props.onKeyDown}
    >
      <legend className="sr-only">{legend}</legend>
      {scaleSteps(step, canSkip ?? false).map((each) => (
        <input
          key={each.value}
          id={idOf?.(each.value)}
          type="radio"
          className={cx("scale-cell", each.isHalf && "is-half", each.isSkip && "is-skip")}
          name={name}
          value={each.value}
          checked={value === each.value}
          onChange={() => onChange(each.value)}
          disabled={(isOnlySkip ?? false) && !each.isSkip}
          aria-invalid={props.isInvalid || undefined}
          aria-label={each.name}
          aria-describedby={
            anchorId && !each.isHalf && !each.isSkip ? anchorId(Number(each.value)) : undefined
          }
          data-level={each.tone}
          data-text={each.text}
          data-full={each.full}
        />
      ))}
    </fieldset>
  );
}
