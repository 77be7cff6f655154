import { randomUUID } from "node:crypto";
import { QuickStart } from "@/components/interviews/overview/quick-start";
import { counted, listed, sentence } from "@/lib/domain/count-words";
import { nextDueText } from "@/lib/domain/interviews/overview-words";
import type { TopicStandings } from "@/lib/domain/interviews/weak-areas";
import type { Framework, RungId } from "@/lib/domain/skills/framework";
import { beginInterview } from "./actions";

type Props = {
  content: Framework;
  rungId: RungId;
  dueCount: number;
  nextDueAt: number | null;
  standings: TopicStandings;
  timeZone: string;
};

const NAMED_MAX = 3;
/** As many as one sitting holds; what is left stays due. */
const DUE_COUNT_MAX = 8;
const WEAK_COUNT = "6";

/** Sessions that begin with one press: what is due, and what is weak. */
export function QuickStarts({ content, rungId, dueCount, nextDueAt, standings, timeZone }: Props) {
  const weak = standings.topics.filter(({ isWeak }) => isWeak);
  const names = weak.map(({ topicId }) => content.skills.get(topicId)?.name ?? topicId);
  const base = { rungId, mode: "mock", length: "count" };
  return (
    <div className="quick-starts">
      {dueCount > 0 ? (
        <QuickStart
          begin={beginInterview}
          firstKey={randomUUID()}
          fields={{
            ...base,
            focus: "due",
            count: String(Math.min(DUE_COUNT_MAX, dueCount)),
            // Counted among what is due, so they have to come up.
            hasPrivate: "on",
          }}
          title="Due today"
          label="Start what is due"
        >
          <p>
            {sentence(counted(dueCount, "question"))} you are about to forget. Answering now keeps{" "}
            {dueCount === 1 ? "it" : "them"} longest.
          </p>
        </QuickStart>
      ) : (
        <section className="quick-start">
          <h2>Due today</h2>
          <p className="muted">{nextDueText(nextDueAt, timeZone)}</p>
        </section>
      )}
      {weak.length > 0 ? (
        <QuickStart
          begin={beginInterview}
          firstKey={randomUUID()}
          fields={{ ...base, focus: "weak", count: WEAK_COUNT }}
          title="Weak areas"
          label="Start weak areas"
        >
          <p>
            {listed(names.slice(0, NAMED_MAX))}
            {names.length > NAMED_MAX && ` and ${names.length - NAMED_MAX} more`}.
          </p>
        </QuickStart>
      ) : (
        <section className="quick-start">
          <h2>Weak areas</h2>
          <p className="muted">
            None found. A topic counts as weak from three answers on, once it is at least 80 % sure
            that you score below two thirds.
          </p>
        </section>
      )}
    </div>
  );
}
