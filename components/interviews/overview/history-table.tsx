import { html, inner, safeHref } from "@/components/ui/html";
import { dateFormat } from "@/lib/domain/date-format";
import { lengthText } from "@/lib/domain/interviews/session-words";

export type SessionRow = {
  readonly id: string;
  /** "Mid-level, Backend". */
  readonly title: string;
  readonly mode: string;
  readonly startedAt: number;
  readonly questions: number;
  readonly scored: number;
  /** 0 to 1; null until something is scored. */
  readonly meanScore: number | null;
  readonly meanDifficulty: number | null;
  readonly secondsUsed: number;
  /** 0 = no clock. */
  readonly secondsGiven: number;
};

const BAR_WIDTH = 96;

/** The time used as a bar against the time given; what went over stands beyond the line. */
function timeBar(used: number, given: number) {
  if (given === 0) return html`<span>${lengthText(used)}</span>`;
  const scale = BAR_WIDTH / Math.max(given * 1.25, used);
  const x = (seconds: number) => Math.round(seconds * scale * 10) / 10;
  return html`<span>${lengthText(used)} of ${lengthText(given)}</span><svg class="time-bar" viewBox="0 0 ${BAR_WIDTH} 10" width="${BAR_WIDTH}" height="10" aria-hidden="true"><rect class="${used > given ? "b-over" : "b-used"}" y="3" height="4" width="${x(used)}"/><path class="b-given" d="M${x(given)} 0v10"/></svg>`;
}

type Props = {
  rows: readonly SessionRow[];
  timeZone: string;
  /** A sample leads nowhere. */
  isSample?: boolean;
};

/** Past sessions, the newest first; each leads to its report. One string, no script. */
export function HistoryTable({ rows, timeZone, isSample = false }: Props) {
  const day = dateFormat({ dateStyle: "medium" }, timeZone);
  const score = ({ meanScore, scored, questions }: SessionRow) =>
    meanScore === null
      ? html`<span class="muted">not scored</span>`
      : html`${Math.round(meanScore * 100)} %${scored < questions && html`<small class="muted"> (${scored} of ${questions})</small>`}`;
  const name = ({ id, title }: SessionRow) =>
    isSample ? title : html`<a href="${safeHref(`/interviews/${id}/report`)}">${title}</a>`;
  // The roles are said, because on a phone the rows are laid out anew.
  const markup = html`<table class="table sessions" role="table"><caption class="sr-only">Past sessions, the newest first</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Session</th><th scope="col" role="columnheader">Kind</th><th scope="col" role="columnheader" class="num">Questions</th><th scope="col" role="columnheader" class="num">Score</th><th scope="col" role="columnheader" class="num">Mean difficulty</th><th scope="col" role="columnheader">Time</th></tr></thead><tbody role="rowgroup">${rows.map(
    (row) =>
      html`<tr role="row"><th scope="row" role="rowheader">${name(row)}<small>${day.format(row.startedAt)}</small></th><td role="cell">${row.mode}</td><td role="cell" class="num">${row.questions}</td><td role="cell" class="num">${score(row)}</td><td role="cell" class="num">${row.meanDifficulty === null ? "–" : row.meanDifficulty.toFixed(1)}</td><td role="cell" class="time-cell">${timeBar(row.secondsUsed, row.secondsGiven)}</td></tr>`,
  )}</tbody></table>`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways in a narrow window.
    <section className="table-box" aria-label="Past sessions" tabIndex={0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
      <div dangerouslySetInnerHTML={inner(markup)} />
    </section>
  );
}
