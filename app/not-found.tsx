import type { Metadata } from "next";
import { PublicHeader } from "@/components/shell/public-header";
import { buttonLook } from "@/components/ui/button";
import { SkipLink } from "@/components/ui/small";
import { PageTitle } from "@/components/ui/title";

export const metadata: Metadata = { title: "Not found" };

/** Says the same for what never was, what is gone, and what belongs to somebody else. */
export default function NotFound() {
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main id="main" tabIndex={-1} className="page stack">
        <PageTitle
          kicker="404"
          title="There is no rung here"
          lead="The address is mistyped, or what was here has gone."
        />
        <div className="cluster">
          <a href="/dashboard" className={buttonLook({ variant: "primary" })}>
            Open the dashboard
          </a>
          <a href="/" className={buttonLook({})}>
            Go to the front page
          </a>
        </div>
      </main>
    </>
  );
}
