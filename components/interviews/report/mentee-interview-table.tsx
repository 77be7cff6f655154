import { html, inner, safeHref } from "@/components/ui/html";
import { dateText } from "@/lib/domain/dates";
import { MODE_NAMES } from "@/lib/domain/interviews/session-words";

export type MenteeInterviewRow = {
  readonly id: string;
  readonly href: string;
  /** "Mid-level, Backend". */
  readonly title: string;
  readonly mode: "mock" | "practice";
  readonly endedAt: number;
  readonly handedIn: number;
  readonly scoredByMe: number;
  readonly askedAt: number | null;
};

type Props = { rows: readonly MenteeInterviewRow[]; timeZone: string };

/** A mentee's sessions, to score. No result is in it: the mentor scores blind. */
export function MenteeInterviewTable({ rows, timeZone }: Props) {
  const state = ({ handedIn, scoredByMe, askedAt }: MenteeInterviewRow) => {
    if (handedIn > 0 && scoredByMe === handedIn) return html`<span class="muted">scored</span>`;
    if (askedAt !== null)
      return html`<b class="wanted">asked for on ${dateText(askedAt, timeZone)}</b>`;
    return scoredByMe > 0 ? html`<span>begun</span>` : html`<span class="muted">–</span>`;
  };
  const markup = html`<table class="table"><caption class="sr-only">Interviews to score</caption><thead><tr><th scope="col">Interview</th><th scope="col">Kind</th><th scope="col">Ended</th><th scope="col" class="num">Scored by you</th><th scope="col">Your score</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row"><a class="link" href="${safeHref(row.href)}">${row.title}</a></th><td>${MODE_NAMES[row.mode]}</td><td>${dateText(row.endedAt, timeZone)}</td><td class="num">${row.scoredByMe} of ${row.handedIn}</td><td>${state(row)}</td></tr>`,
  )}</tbody></table>`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone.
    <section className="table-box" aria-label="Interviews to score" tabIndex={0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
      <div dangerouslySetInnerHTML={inner(markup)} />
    </section>
  );
}
