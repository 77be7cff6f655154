"use client";

import { Trouble } from "@/components/shell/trouble";
import "./globals.css";

/** The last net: the root layout is gone, so this brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Rung</title>
        <main id="main" className="page">
          <Trouble error={error} retry={retry} homeHref="/" />
        </main>
      </body>
    </html>
  );
}
