"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Knows whether it leads to where one already is; layouts do not, because they are not drawn anew. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className="nav-link" aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}
