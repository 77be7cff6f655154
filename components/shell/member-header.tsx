import type { ReactNode } from "react";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { PaletteKey } from "./palette-key";
import { places } from "./places";

/** The sticky bar of a member's pages. On a phone its places move to the thumb, at the bottom. */
export function MemberHeader({ children }: { children: ReactNode }) {
  return (
    <header className="shell-header is-sticky">
      <div className="shell-bar">
        <Logo href="/dashboard" />
        <nav aria-label="Main" className="member-nav">
          {places.map(({ name, href, icon, isOnDeskOnly }) => (
            <NavLink
              key={href}
              href={href}
              className={isOnDeskOnly ? "nav-link is-desk-only" : "nav-link"}
            >
              <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                <path d={icon} />
              </svg>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="shell-end">
          <PaletteKey />
          {children}
        </div>
      </div>
    </header>
  );
}
