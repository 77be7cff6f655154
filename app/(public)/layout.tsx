import type { ReactNode } from "react";
import { PublicHeader } from "@/components/shell/public-header";
import { SkipLink } from "@/components/ui/small";

/** Knows nobody: these pages are prerendered, and are the same for everybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <footer className="shell-footer">
        This Rung runs on its owner’s own server. It has no trackers and no outside parties.
      </footer>
    </>
  );
}
