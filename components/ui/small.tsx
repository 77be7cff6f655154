import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

/** For assistive technology only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** First stop of the Tab key: past the navigation to `<main id="main">`. */
export function SkipLink() {
  return (
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
  );
}

type ProgressProps = { label: string; value?: number; max?: number };

/** For work that takes more than a second; without a value it only says that it goes on. */
export function Progress({ label, value, max = 100 }: ProgressProps) {
  return (
    <div className="progress">
      <span>{label}</span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}

type SkeletonProps = { label?: string; lines?: number };

/** Keeps the place of something that is still loading; it stands still. */
export function Skeleton({ label = "Loading", lines = 3 }: SkeletonProps) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <div key={key} />
      ))}
    </div>
  );
}

/** Native disclosure: works without a script, found by the browser's own search. */
export function Details({
  summary,
  children,
  isOpen = false,
  look = "link",
}: {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  /** A button where it opens the form of an act that stands among other buttons, or matters most. */
  look?: "link" | "button";
}) {
  return (
    <details className="disclosure" open={isOpen || undefined}>
      <summary className={look === "button" ? "btn btn-secondary btn-small" : undefined}>
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  );
}
