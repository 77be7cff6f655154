"use client";

import { Trouble } from "@/components/shell/trouble";

export default function SessionError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="page">
      <Trouble error={error} retry={retry} homeHref="/interviews" />
    </main>
  );
}
