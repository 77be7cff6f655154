import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type MenuProps = {
  trigger: ReactNode;
  /** The accessible name when the trigger is only a mark or initials. */
  label?: string;
  children: ReactNode;
  className?: string;
};

/**
 * A list of links and forms that opens under its button. It is a popover of the platform: Escape,
 * a click beside it and the return of the focus come with it, and no script is loaded.
 */
export function Menu({ trigger, label, children, className }: MenuProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={cx("menu-button", className)}
      >
        {trigger}
      </button>
      <div id={id} popover="auto" className="menu">
        {children}
      </div>
    </>
  );
}
