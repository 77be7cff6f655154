import type { ProficiencyLabel } from "@/lib/domain/skills/framework";

/** What the numbers mean in general; a skill in hand replaces it with its own anchors. */
export function ScalePanel({ scale }: { scale: readonly ProficiencyLabel[] }) {
  return (
    <section className="anchors-panel" aria-label="What the numbers mean">
      <p className="kicker">Every skill</p>
      <h2>What the numbers mean</h2>
      <ol start={0}>
        {scale.map((step) => (
          <li key={step.value}>
            <b>{step.value}</b>
            <span>
              {step.label}. {step.anchor}
            </span>
          </li>
        ))}
        <li>
          <b>–</b>
          <span>Not observable: you have had no opportunity to show it. That is not a 0.</span>
        </li>
      </ol>
      <p className="small">Choose a skill to see what each number looks like there.</p>
    </section>
  );
}
