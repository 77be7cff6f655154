import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

/** The class names of a button, for whatever is to look like one. */
export function buttonLook(
  { variant = "secondary", size = "normal" }: ButtonLook,
  className?: string,
) {
  return cx("btn", `btn-${variant}`, size !== "normal" && `btn-${size}`, className);
}

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** At work: stays focusable, tells assistive technology, and takes no second press. */
    isPending?: boolean;
    pendingText?: ReactNode;
  };

export function Button({
  variant,
  size,
  isPending = false,
  pendingText,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonLook({ variant, size }, className)}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {isPending ? (pendingText ?? children) : children}
    </button>
  );
}
