import { dateFormat } from "@/lib/domain/date-format";
import { html, inner, safeHref } from "../ui/html";

export type Activity = { id: string; at: number; text: string; href?: string };

type ActivityListProps = { items: readonly Activity[]; timeZone: string };

/** What happened lately, newest first, each with its day in the person's own zone. */
export function ActivityList({ items, timeZone }: ActivityListProps) {
  const day = dateFormat({ day: "numeric", month: "short" }, timeZone);
  const rows = items.map(
    ({ at, text, href }) =>
      html`<li><time datetime="${new Date(at).toISOString()}">${day.format(at)}</time>${
        href === undefined
          ? html`<span>${text}</span>`
          : html`<a class="link" href="${safeHref(href)}">${text}</a>`
      }</li>`,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
    <ol className="activity" dangerouslySetInnerHTML={inner(html`${rows}`)} />
  );
}
