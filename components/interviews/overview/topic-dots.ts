import { type Html, html } from "@/components/ui/html";

const WIDTH = 224;
const PAD = 8;
const MIDDLE = 14;
/** What counts as a success: two thirds. */
const BAR = 2 / 3;

const place = (share: number) => Math.round((PAD + share * (WIDTH - 2 * PAD)) * 10) / 10;
const percent = (share: number) => Math.round(share * 100);

export type TopicDot = {
  readonly mean: number;
  readonly interval: readonly [low: number, high: number];
  readonly n: number;
  readonly isWeak: boolean;
};

/** A dot with its interval on 0 to 100 %, and the bar of two thirds. Weak ones are hollow squares. */
export function topicDot({ mean, interval: [low, high], n, isWeak }: TopicDot): Html {
  const x = place(mean);
  const words = `${percent(mean)} %, between ${percent(low)} and ${percent(high)} %, ${n} ${n === 1 ? "answer" : "answers"}${isWeak ? ", weak" : ""}`;
  const mark = isWeak
    ? html`<rect class="t-weak" x="${x - 5}" y="${MIDDLE - 5}" width="10" height="10"/>`
    : html`<circle class="t-dot" cx="${x}" cy="${MIDDLE}" r="5"/>`;
  return html`<svg class="topic-dot" viewBox="0 0 ${WIDTH} 28" width="${WIDTH}" height="28" role="img" aria-label="${words}"><path class="t-axis" d="M${place(0)} ${MIDDLE}H${place(1)}"/><line class="t-bar" x1="${place(BAR)}" x2="${place(BAR)}" y1="4" y2="24"/><line class="t-range" x1="${place(low)}" x2="${place(high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>${mark}</svg>`;
}
