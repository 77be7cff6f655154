"use client";

import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  look?: "link" | "button";
};

/**
 * A native disclosure whose content is drawn when it is first opened, for parts with a script of
 * their own (`lazyPart`) that most visits never ask for. Closing keeps what was typed inside.
 */
export function LateDetails({ summary, children, isOpen = false, look = "link" }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setOpened] = useState(isOpen);
  // It may have been opened before this script came, when nobody heard of it.
  useEffect(() => {
    if (isOpen || details.current?.open) setOpened(true);
  }, [isOpen]);
  return (
    <details
      ref={details}
      className="disclosure"
      open={isOpen || undefined}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className={look === "button" ? "btn btn-secondary btn-small" : undefined}>
        {summary}
      </summary>
      <div>
        {wasOpened && (
          <Suspense fallback={<p className="small muted">One moment.</p>}>{children}</Suspense>
        )}
      </div>
    </details>
  );
}
