import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** A small label on a row, such as "Junior 3". It cannot be pressed. */
export function Chip({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cx("chip", className)}>{children}</span>;
}

type FilterLinkProps = {
  href: string;
  isCurrent: boolean;
  /** How many rows are behind it. */
  count?: number;
  children: ReactNode;
};

/** A filter with an address of its own, so that Back restores it. */
export function FilterLink({ href, isCurrent, count, children }: FilterLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className="filter"
      aria-current={isCurrent ? "true" : undefined}
    >
      {children}
      {count !== undefined && ` ${count}`}
    </Link>
  );
}
