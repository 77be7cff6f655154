import { NavLink } from "./nav-link";

/** More are not counted, and nobody minds. */
const SHOWN_MAX = 99;

/** The way to what happened, with how much of it is new. */
export function Bell({ unread }: { unread: number }) {
  const count = unread > SHOWN_MAX ? `${SHOWN_MAX}+` : String(unread);
  return (
    <NavLink href="/notifications" className="bell" isPrefetched={false}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4" />
      </svg>
      <span className="sr-only">Notifications{unread > 0 ? `, ${count} not read` : ""}</span>
      {unread > 0 && <b aria-hidden="true">{count}</b>}
    </NavLink>
  );
}
