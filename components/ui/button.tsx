import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

type Look = { variant?: ButtonVariant; size?: ButtonSize };

function look({ variant = "secondary", size = "normal" }: Look, className?: string) {
  return cx("btn", `btn-${variant}`, size !== "normal" && `btn-${size}`, className);
}

export type ButtonProps = ComponentProps<"button"> &
  Look & {
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
      className={look({ variant, size }, className)}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {isPending ? (pendingText ?? children) : children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={look({ variant, size }, className)} {...rest} />;
}
