import { Details } from "@/components/ui/small";
import type { SystemDesignQuestion } from "@/lib/domain/interviews/question";
import { InlineCode } from "../inline-code";
import { TextList } from "./text-list";

/** What a design should have, and what is asked about it. */
export function ModelDesign({ question }: { question: SystemDesignQuestion }) {
  const { expectedParts, clarifyingQuestions, estimates, deepDives, failureModes, levelBar } =
    question;
  return (
    <>
      {levelBar.pass !== "" && (
        <Pairs
          title="The bar"
          pairs={[
            ["Pass", levelBar.pass],
            ["Strong", levelBar.strong],
          ]}
        />
      )}
      <TextList title="Expected parts" items={expectedParts} />
      <TextList title="Estimates" items={estimates} />
      <Folded
        title="Questions worth asking"
        pairs={clarifyingQuestions.map(({ ask, answer }) => [ask, answer])}
      />
      <Folded
        title="Where to go deep"
        pairs={deepDives.map(({ part, goodLooksLike }) => [part, goodLooksLike])}
      />
      <Folded
        title="What can fail"
        pairs={failureModes.map(({ failure, response }) => [failure, response])}
      />
    </>
  );
}

type Texts = { title: string; pairs: readonly (readonly [string, string])[] };

function Folded(texts: Texts) {
  if (texts.pairs.length === 0) return null;
  return (
    <Details summary={texts.title}>
      <PairList pairs={texts.pairs} />
    </Details>
  );
}

function Pairs({ title, pairs }: Texts) {
  return (
    <section className="report-part">
      <h4>{title}</h4>
      <PairList pairs={pairs} />
    </section>
  );
}

function PairList({ pairs }: Pick<Texts, "pairs">) {
  return (
    <dl className="report-pairs">
      {pairs.map(([term, text]) => (
        <div key={term}>
          <dt>
            <InlineCode text={term} />
          </dt>
          <dd>
            <InlineCode text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
