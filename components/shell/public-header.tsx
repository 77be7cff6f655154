import { buttonLook } from "../ui/button";
import { LogoMark } from "./logo-mark";

/** For everybody. Plain links: a first visit loads what it shows, and no more. */
export function PublicHeader() {
  return (
    <header className="shell-header">
      <div className="shell-bar">
        <a href="/" className="logo">
          <LogoMark />
          Rung
        </a>
        <nav aria-label="Main" className="public-nav">
          <a href="/#how-it-works" className="shell-link max-sm:hidden">
            How it works
          </a>
          <a href="/sign-in" className="shell-link public-sign-in">
            Sign in
          </a>
          <a href="/start" className={buttonLook({ variant: "primary" })}>
            Find your rung
          </a>
        </nav>
      </div>
    </header>
  );
}
