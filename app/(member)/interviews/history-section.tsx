import Link from "next/link";
import { SessionsChart } from "@/components/charts/sessions-chart";
import { HistoryTable, type SessionRow } from "@/components/interviews/overview/history-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionTitle } from "@/components/ui/title";
import type { InterviewRow } from "@/db/queries/interviews/list-interviews";
import { trendTitle } from "@/lib/domain/interviews/overview-words";
import { MODE_NAMES, sessionTitle } from "@/lib/domain/interviews/session-words";
import type { Framework } from "@/lib/domain/skills/framework";
import { sampleSessions } from "./sample-sessions";
import { sessionNames } from "./session-names";

type Props = {
  content: Framework;
  /** Ended ones, the newest first. */
  sessions: readonly InterviewRow[];
  hasMore: boolean;
  isFirstPage: boolean;
  timeZone: string;
};

/** Past sessions: the trend of scores beside difficulty, and the list that leads to the reports. */
export function HistorySection({ content, sessions, hasMore, isFirstPage, timeZone }: Props) {
  const names = sessionNames(content);
  if (sessions.length === 0 && isFirstPage) {
    return (
      <EmptyState
        title="No session yet"
        sample={<HistoryTable rows={sampleSessions} timeZone="UTC" isSample />}
      >
        <p>Your past sessions stand here, with what they scored and how long they took.</p>
      </EmptyState>
    );
  }
  const rows = sessions.map(
    (session): SessionRow => ({
      id: session.id,
      title: sessionTitle(session.settings, names),
      mode: MODE_NAMES[session.mode],
      startedAt: session.startedAt,
      questions: session.answerCount,
      scored: session.scoredCount,
      meanScore: session.meanScore,
      meanDifficulty: session.meanDifficulty,
      secondsUsed: session.secondsUsed,
      secondsGiven: session.secondsGiven,
    }),
  );
  const scored = rows
    .flatMap(({ startedAt, meanScore, meanDifficulty }) =>
      meanScore === null || meanDifficulty === null
        ? []
        : [{ at: startedAt, percent: meanScore * 100, difficulty: meanDifficulty }],
    )
    .reverse();
  const oldest = sessions.at(-1);
  return (
    <>
      {scored.length > 0 && (
        <SessionsChart
          title={trendTitle(scored)}
          lead="A score says little without the difficulty it was reached at, so both stand here."
          sessions={scored}
          timeZone={timeZone}
        />
      )}
      <section>
        <SectionTitle title="Past sessions" id="history" />
        <HistoryTable rows={rows} timeZone={timeZone} />
        <p className="cluster small">
          {!isFirstPage && (
            <Link href="/interviews#history" className="link">
              The newest
            </Link>
          )}
          {hasMore && oldest && (
            <Link href={`/interviews?before=${oldest.startedAt}#history`} className="link">
              Earlier ones
            </Link>
          )}
        </p>
      </section>
    </>
  );
}
