"use client";

import { Trouble } from "@/components/shell/trouble";

/** For what fails outside a page's own frame, such as the frame itself. */
export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="page">
      <Trouble error={error} retry={retry} homeHref="/" />
    </main>
  );
}
