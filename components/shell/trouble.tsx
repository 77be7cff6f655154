"use client";

import { useEffect, useState } from "react";
import { Button, buttonLook } from "../ui/button";
import { PageTitle } from "../ui/title";

type TroubleProps = { error: unknown; retry: () => void; homeHref: string };

/**
 * What a page shows when it failed. The server does not tell a browser why, so this asks whether
 * the database answers, and says so plainly when it does not.
 */
export function Trouble({ error, retry, homeHref }: TroubleProps) {
  const [isDatabaseAway, setIsDatabaseAway] = useState(false);
  useEffect(() => {
    const control = new AbortController();
    fetch("/api/health/ready", { signal: control.signal, cache: "no-store" }).then(
      (answer) => setIsDatabaseAway(answer.status === 503),
      () => undefined,
    );
    return () => control.abort();
  }, []);
  const id = referenceOf(error);
  return (
    <div className="trouble" role="alert">
      {isDatabaseAway ? (
        <PageTitle
          title="The database cannot be reached"
          lead="Rung itself is running. What you saved earlier is safe; it cannot be shown until the database answers again."
        />
      ) : (
        <PageTitle
          title="This page did not work"
          lead="The fault is ours, and what you saved earlier is unharmed. Trying again often helps."
        />
      )}
      <div className="cluster">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        {/* A plain link: after a fault the page is better loaded afresh, and every page carries this. */}
        <a href={homeHref} className={buttonLook({})}>
          Go back to the start
        </a>
      </div>
      {id !== null && (
        <p className="small muted">
          Should you report it, this reference finds it in the log: <code>{id}</code>
        </p>
      )}
    </div>
  );
}

function referenceOf(error: unknown): string | null {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === "string" ? digest : null;
}
