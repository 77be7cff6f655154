"use client";

import { useEffect, useRef } from "react";

type ErrorSummaryProps = {
  /** Problem by field name. Nothing is drawn when there is none. */
  problems: Readonly<Record<string, string>>;
  title?: string;
  /** What each field is called, where the problem alone does not tell; in the order of the page. */
  names?: Readonly<Record<string, string>>;
};

/** What is wrong with a form, in one place: it takes the focus, and each line leads to its field. */
export function ErrorSummary({
  problems,
  title = "Please look at this again",
  names = {},
}: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const named = Object.keys(names).filter((name) => name in problems);
  const entries = Object.entries({
    ...Object.fromEntries(named.map((name) => [name, problems[name]])),
    ...problems,
  });
  // A new answer of the server is a new object: the focus returns here even for the same words.
  useEffect(() => {
    if (Object.keys(problems).length > 0) ref.current?.focus();
  }, [problems]);
  if (entries.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="notice notice-error">
      <p className="notice-title">{title}</p>
      <ul>
        {entries.map(([name, problem]) => (
          <li key={name}>
            <a href={`#${name}`}>{names[name] ? `${names[name]}: ${problem}` : problem}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
