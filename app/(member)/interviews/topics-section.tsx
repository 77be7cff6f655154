import { TopicTable } from "@/components/interviews/overview/topic-table";
import { SectionTitle } from "@/components/ui/title";
import { counted, sentence } from "@/lib/domain/count-words";
import { topicReason } from "@/lib/domain/interviews/overview-words";
import type { TopicStandings } from "@/lib/domain/interviews/weak-areas";
import type { Framework } from "@/lib/domain/skills/framework";

type Props = { content: Framework; standings: TopicStandings };

/** A dot per topic with its interval and its n. Nothing at all before the first score. */
export function TopicsSection({ content, standings: { topics } }: Props) {
  if (topics.length === 0) return null;
  const weak = topics.filter(({ isWeak }) => isWeak).length;
  const title = weak === 0 ? "No weak area so far" : sentence(counted(weak, "weak area"));
  return (
    <section>
      <SectionTitle
        title={title}
        lead="The dot is your mean score, the line its 80 % range, the upright the bar of two thirds. Newer answers weigh more: an answer’s weight halves every 60 days."
      />
      <TopicTable
        rows={topics.map((topic) => ({
          id: topic.topicId,
          name: content.skills.get(topic.topicId)?.name ?? topic.topicId,
          mean: topic.mean,
          interval: topic.interval,
          n: topic.n,
          isWeak: topic.isWeak,
          reason: topicReason(topic),
        }))}
      />
    </section>
  );
}
