import { html, inner, safeHref } from "@/components/ui/html";

type Shown = {
  readonly title: string;
  readonly url: string | null;
  readonly body: string;
  readonly kindText: string;
  readonly dateText: string;
  /** Names of the other skills it shows. */
  readonly alsoShows: readonly string[];
};

/** What is attached to a skill, for somebody else to look at. */
export function EvidenceRead({ artefacts }: { artefacts: readonly Shown[] }) {
  const items = artefacts.map(
    ({ title, url, body, kindText, dateText, alsoShows }) =>
      html`<li class="evidence-item" dir="auto"><div>${
        url === null
          ? html`<b>${title}</b>`
          : html`<a class="link" href="${safeHref(url)}" target="_blank" rel="noopener noreferrer nofollow">${title}</a>`
      }</div><div class="small muted">${kindText} · ${dateText}</div>${body !== "" && html`<p>${body}</p>`}${
        alsoShows.length > 0 &&
        html`<div class="small muted">Also shows ${alsoShows.join(", ")}.</div>`
      }</li>`,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
    <ul dangerouslySetInnerHTML={inner(html`${items}`)} />
  );
}
