import { rungMarkHtml } from "@/components/ladder/rung-mark";
import { type Html, html, inner } from "@/components/ui/html";
import type { SharedArea, SharedSkill } from "@/lib/domain/mentoring/mentee/shared-skills";

type Props = {
  areas: readonly SharedArea[];
  /** Where a skill's own page is. */
  hrefOf: (skillId: string) => string;
  /** The review in which a hidden skill is rated; null where there is no link to it. */
  reviewHrefOf: (skillId: string) => string | null;
};

/** Every skill of the record by area, in one table made as one string. */
export function SkillsTable({ areas, ...links }: Props) {
  const bodies = areas.map((area) => body(area, links));
  const markup = html`<section class="table-box desk-box" tabindex="0" aria-label="Skills by area"><table class="table shared-skills"><caption class="sr-only">Skills by area</caption><thead><tr><th scope="col">Skill</th><th scope="col" class="num">Claimed</th><th scope="col" class="num">Evidence says</th><th scope="col" class="num">Confirmed</th><th scope="col">What there is</th></tr></thead>${bodies}</table></section>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}

type Links = Omit<Props, "areas">;

function body({ name, total, skills, untouched }: SharedArea, links: Links): Html {
  const rest =
    untouched.length > 0 &&
    html`<tr><td colspan="5"><details class="disclosure"><summary>${untouched.length} with nothing yet<span class="sr-only"> in ${name}</span></summary><ul class="untouched">${untouched.map(
      (skill) =>
        html`<li><a class="link" href="${links.hrefOf(skill.skillId)}">${skill.name}</a></li>`,
    )}</ul></details></td></tr>`;
  return html`<tbody><tr class="area"><th scope="rowgroup" colspan="5">${name} <small>${skills.length} of ${total}</small></th></tr>${skills.map((skill) => line(skill, links))}${rest}</tbody>`;
}

function line(skill: SharedSkill, links: Links): Html {
  const { skillId, name, mark, claimed, isNotObservable, estimate, confirmed } = skill;
  const link = html`<a href="${links.hrefOf(skillId)}">${name}</a>`;
  if (skill.isHidden) {
    const href = links.reviewHrefOf(skillId);
    const words = "hidden until you have rated it";
    return html`<tr><th scope="row">${rungMarkHtml({ state: "gap" })}${link}</th><td colspan="3" class="is-hidden">${
      href === null ? words : html`<a class="link" href="${href}">${words}</a>`
    }</td><td>${evidence(skill)}</td></tr>`;
  }
  const claim = isNotObservable ? html`<small>not observable</small>` : level(claimed);
  const mean = estimate
    ? html`<span class="${estimate.isOwnWordOnly ? "muted" : ""}">${estimate.mean.toFixed(1)}${estimate.isOwnWordOnly && html`<span class="sr-only">, only their own word</span>`}</span>`
    : html`<span class="muted">–</span>`;
  return html`<tr><th scope="row">${rungMarkHtml({ state: mark })}${link}</th><td class="num">${claim}</td><td class="num">${mean}</td><td class="num">${level(confirmed)}</td><td>${evidence(skill)}</td></tr>`;
}

/** A digit in the colour of its level, or a dash. */
function level(value: number | null): Html {
  if (value === null) return html`<span class="muted">–</span>`;
  const whole = Math.round(value);
  const text = value.toFixed(1).replace(/\.0$/, "");
  return html`<span class="rate level${whole > 0 && ` rate-${whole}`}">${text}</span>`;
}

function evidence({ artefactCount, resultCount, freshness, claimed }: SharedSkill): Html {
  const isOwnWordOnly = artefactCount === 0 && resultCount === 0 && claimed !== null;
  const parts = [
    isOwnWordOnly && "only their word",
    artefactCount > 0 && `${artefactCount} attached`,
    resultCount > 0 && `${resultCount} ${resultCount === 1 ? "result" : "results"}`,
    freshness,
  ].filter((part) => part !== false && part !== null);
  return html`<span class="muted">${parts.length === 0 ? "–" : parts.join(" · ")}</span>`;
}
