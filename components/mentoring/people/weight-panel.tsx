import { Details } from "@/components/ui/small";
import { SIGMA_WORDS, type WeightWords } from "@/lib/domain/mentoring/weight-words";

/** How the person's ratings of others would weigh, and what that means. */
export function WeightPanel({ words }: { words: WeightWords }) {
  return (
    <section className="panel stack weight-panel" aria-labelledby="weight">
      <h2 id="weight">{words.title}</h2>
      <p>{words.why}</p>
      <p className="muted">{words.beyond}</p>
      <Details summary="What is the difference?">
        <div className="prose small">
          {SIGMA_WORDS.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p>
            The whole calculation, with worked examples, is in <b>How Rung judges</b>, which comes
            with every copy of Rung as <code>docs/how-rung-judges.md</code>.
          </p>
        </div>
      </Details>
    </section>
  );
}
