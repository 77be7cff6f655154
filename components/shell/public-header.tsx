import Link from "next/link";
import { ButtonLink } from "../ui/button-link";
import { Logo } from "./logo";

/** For everybody. No prefetching: a first visit loads what it shows, and no more. */
export function PublicHeader() {
  return (
    <header className="shell-header">
      <div className="shell-bar">
        <Logo href="/" />
        <nav aria-label="Main" className="public-nav">
          <Link href="/#how-it-works" prefetch={false} className="shell-link max-sm:hidden">
            How it works
          </Link>
          <Link href="/sign-in" prefetch={false} className="shell-link public-sign-in">
            Sign in
          </Link>
          <ButtonLink href="/start" prefetch={false} variant="primary">
            Find your rung
          </ButtonLink>
        </nav>
      </div>
    </header>
  );
}
