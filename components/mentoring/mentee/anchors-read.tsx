import { html, inner } from "@/components/ui/html";

type Props = {
  anchors: readonly string[];
  /** What is claimed; null while nothing is, or while it is hidden. */
  current: number | null;
};

/** What each number looks like in this skill, to be read. */
export function AnchorsRead({ anchors, current }: Props) {
  const lines = anchors.map(
    (text, value) =>
      html`<li${value === current && html` data-current=""`}><b>${value}</b> ${text}${
        value === current && html`<small>Claimed.</small>`
      }</li>`,
  );
  return (
    <section className="anchors-panel">
      <h2>What each number looks like</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
      <ol start={0} dangerouslySetInnerHTML={inner(html`${lines}`)} />
    </section>
  );
}
