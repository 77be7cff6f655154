import { html, inner, safeHref } from "@/components/ui/html";
import { type TopicDot, topicDot } from "./topic-dots";

export type TopicRow = TopicDot & {
  readonly id: string;
  readonly name: string;
  /** Why it is weak, or what is still missing to tell. */
  readonly reason: string;
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

function row({ id, name, reason, ...dot }: TopicRow) {
  const [low, high] = dot.interval;
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="${safeHref(`/skills/${id}`)}">${name}</a></th><td role="cell" class="topic-cell">${topicDot(dot)}</td><td role="cell" class="num">${percent(dot.mean)}</td><td role="cell" class="num topic-range">${percent(low)} to ${percent(high)}</td><td role="cell" class="num">${dot.n}</td><td role="cell" class="${dot.isWeak ? "topic-weak" : "muted"}">${reason}</td></tr>`;
}

/** Topics on 0 to 100 %, the weakest first: the drawing and its numbers in one table. No script. */
export function TopicTable({ rows }: { rows: readonly TopicRow[] }) {
  const markup = html`<table class="table topics" role="table"><caption class="sr-only">Topics, the weakest first</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Topic</th><th scope="col" role="columnheader" class="topic-cell"><span class="sr-only">Drawing, </span>0–100 %</th><th scope="col" role="columnheader" class="num">Mean</th><th scope="col" role="columnheader" class="num topic-range">80 % range</th><th scope="col" role="columnheader" class="num">Answers</th><th scope="col" role="columnheader">Weak?</th></tr></thead><tbody role="rowgroup">${rows.map(row)}</tbody></table>`;
  return (
    <section className="table-box" aria-label="Topics, the weakest first" tabIndex={-1}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
      <div dangerouslySetInnerHTML={inner(markup)} />
    </section>
  );
}
