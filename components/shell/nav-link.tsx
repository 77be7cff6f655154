"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type NavLinkProps = {
  href: string;
  className?: string;
  isPrefetched?: boolean;
  children: ReactNode;
};

/** Knows whether it leads to where one already is; layouts do not, because they are not drawn anew. */
export function NavLink({
  href,
  className = "nav-link",
  isPrefetched = true,
  children,
}: NavLinkProps) {
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      className={className}
      aria-current={isHere ? "page" : undefined}
      prefetch={isPrefetched ? undefined : false}
    >
      {children}
    </Link>
  );
}
