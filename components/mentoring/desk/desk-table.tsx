import { rungMarkHtml } from "@/components/ladder/rung-mark";
import { type Html, html, inner } from "@/components/ui/html";
import { dateText } from "@/lib/domain/dates";
import { agoText, dueText, lastedText } from "@/lib/domain/mentoring/ago";
import { nextCheckInAt } from "@/lib/domain/mentoring/check-in-rhythm";
import type { DeskRecord, DeskRow, DeskStanding } from "@/lib/domain/mentoring/desk/desk-row";
import { type DeskOrder, type DeskSort, deskHref } from "@/lib/domain/mentoring/desk/desk-sort";
import { RUNG_IDS, type RungId } from "@/lib/domain/skills/framework";

type Props = {
  rows: readonly DeskRow[];
  rungNames: ReadonlyMap<RungId, string>;
  now: number;
  timeZone: string;
  /** Null for a sample, whose headings and names lead nowhere. */
  order: DeskOrder | null;
};

/** Counts begin with the most, everything else with the first, the lowest or the longest ago. */
const COLUMNS: readonly { sort: DeskSort; label: string; isNumeric?: true }[] = [
  { sort: "name", label: "Mentee" },
  { sort: "waiting", label: "Waiting for you" },
  { sort: "rung", label: "Stands on" },
  { sort: "reviews", label: "Open reviews", isNumeric: true },
  { sort: "disagreements", label: "Differences", isNumeric: true },
  { sort: "stale", label: "Stale evidence", isNumeric: true },
  { sort: "active", label: "Last active" },
  { sort: "check-in", label: "Check-in" },
];

/**
 * Every mentee in one ruled table, made as one string: fifty of them are four hundred cells. Each
 * heading is a link to its order, so that Back restores it.
 */
export function DeskTable({ rows, rungNames, now, timeZone, order }: Props) {
  const heads = COLUMNS.map(({ sort, label, isNumeric }) => {
    const isAscending = Boolean(isNumeric) === Boolean(order?.isReversed);
    const direction = order?.sort === sort && (isAscending ? "ascending" : "descending");
    return html`<th scope="col" class="${isNumeric ? "num" : ""}"${direction && html` aria-sort="${direction}"`}>${
      order ? html`<a href="${deskHref(sort, order)}">${label}</a>` : label
    }</th>`;
  });
  const context = { rungNames, now, timeZone, isSample: order === null };
  const markup = html`<section class="table-box desk-box" tabindex="0" aria-label="Your mentees"><table class="table desk"><caption class="sr-only">Your mentees</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => line(row, context))}</tbody></table></section>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}

type Context = Pick<Props, "rungNames" | "now" | "timeZone"> & { isSample: boolean };

function line(row: DeskRow, context: Context): Html {
  const { now, timeZone, isSample } = context;
  const name = isSample
    ? row.name
    : html`<a href="/mentoring/mentees/${row.mentorshipId}">${row.name}</a>`;
  const { rhythm, startedAt, lastCheckInAt } = row;
  const due = nextCheckInAt(rhythm, { startedAt, lastAt: lastCheckInAt });
  const cells = [
    html`<td>${waiting(row, context)}</td>`,
    html`<td>${standing(row.record, context)}</td>`,
    count(row.openReviews),
    count(row.openDisagreements),
    "staleCount" in row.record
      ? count(row.record.staleCount)
      : html`<td class="num">${nothing}</td>`,
    html`<td>${
      "lastActivityAt" in row.record
        ? when(agoText, row.record.lastActivityAt, now, timeZone)
        : nothing
    }</td>`,
    html`<td>${when(dueText, due, now, timeZone)}</td>`,
  ];
  return html`<tr><th scope="row">${name}</th>${cells}</tr>`;
}

const nothing = html`<span class="is-none">–</span>`;

/** A zero is nothing to do, and steps back. */
const count = (n: number) =>
  n === 0 ? html`<td class="num is-none">0</td>` : html`<td class="num">${n}</td>`;

/** Counted from now, with the day itself for who wants to know it. */
function when(
  words: (at: number, now: number) => string,
  at: number,
  now: number,
  timeZone: string,
): Html {
  return html`<time datetime="${new Date(at).toISOString()}" title="${dateText(at, timeZone)}">${words(at, now)}</time>`;
}

function waiting({ waitingSince, waitingReviewId, name }: DeskRow, context: Context) {
  const { now, timeZone, isSample } = context;
  if (waitingSince === null) return nothing;
  const since = when(lastedText, waitingSince, now, timeZone);
  if (isSample || waitingReviewId === null) return since;
  return html`<a class="desk-waiting" href="/mentoring/desk/reviews/${waitingReviewId}">${since}<span class="sr-only">: rate ${name}’s review</span></a>`;
}

function standing(record: DeskRecord, context: Context): Html {
  if (record.kind === "not-shared") return html`<span class="is-none">skills not shared</span>`;
  if (record.kind === "no-record") return html`<span class="is-none">no record yet</span>`;
  if (!record.standing) return html`<span class="is-none">shown once you have rated</span>`;
  if (record.standing.basis === "none") return html`<span class="is-none">nothing rated yet</span>`;
  return rungs(record.standing, context);
}

/** The rung as the ladder draws it, and in orange how far it is to the next. */
function rungs(place: DeskStanding, { rungNames }: Context): Html {
  const { rungId, nextRungId, percent } = place;
  const name = (id: RungId) => rungNames.get(id) ?? id;
  const state = stateOf(place);
  const isProjected = place.basis === "claimed";
  const here = rungId
    ? html`${rungMarkHtml({ state })}<span>${name(rungId)}<small>${state}</small></span>`
    : html`${rungMarkHtml({ state: "gap" })}<span>No rung yet<small>${isProjected ? "claimed" : "evidenced"}</small></span>`;
  const next =
    nextRungId &&
    html`${rungMarkHtml({ state: "gap", isNext: true, isProjected, percent: percent ?? 0 })}<span>${percent ?? 0} %<small>of ${name(nextRungId)}</small></span>`;
  return html`<div class="desk-rungs">${here}${next}</div>`;
}

/** The strongest thing that holds the rung. */
function stateOf({ basis, rungId, confirmedRungId }: DeskStanding) {
  if (basis === "claimed") return "claimed" as const;
  const isConfirmed =
    rungId !== null &&
    confirmedRungId !== null &&
    RUNG_IDS.indexOf(confirmedRungId) >= RUNG_IDS.indexOf(rungId);
  return isConfirmed ? ("confirmed" as const) : ("evidenced" as const);
}
