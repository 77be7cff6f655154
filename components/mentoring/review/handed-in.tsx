import { html, inner, safeHref } from "@/components/ui/html";
import type { LineView } from "@/lib/domain/mentoring/review-view";
import { shownRating } from "./scale-steps";

type Props = { lines: readonly LineView[]; nameOf: (skillId: string) => string };

/** What the learner has handed in: their own claims, and what there is to look at. */
export function HandedIn({ lines, nameOf }: Props) {
  const rows = lines.map(({ skillId, own, artefacts }) => {
    const claim = own && (own.value !== null || own.isNotObservable) ? shownRating(own.value) : "–";
    const evidence =
      artefacts.length === 0
        ? html`<span class="muted">no evidence</span> <a class="link" href="/skills/${skillId}#evidence">attach some</a>`
        : html`<ul>${artefacts.map(({ title, url }) =>
            url === null
              ? html`<li>${title}</li>`
              : html`<li><a class="link" href="${safeHref(url)}" target="_blank" rel="noopener noreferrer nofollow">${title}</a></li>`,
          )}</ul>`;
    return html`<tr><th scope="row"><a href="/skills/${skillId}">${nameOf(skillId)}</a></th><td class="num">${claim}</td><td>${evidence}</td></tr>`;
  });
  const markup = html`<section class="table-box" tabindex="0" aria-label="What was handed in"><table class="table handed-in"><caption class="sr-only">What was handed in</caption><thead><tr><th scope="col">Skill</th><th scope="col" class="num">Your claim</th><th scope="col">Evidence</th></tr></thead><tbody>${rows}</tbody></table></section>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}
