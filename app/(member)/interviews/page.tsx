import type { Metadata } from "next";
import { InterviewsTabs } from "@/components/interviews/interviews-tabs";
import { codeFont } from "@/components/ui/code-font";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { getOpenInterview, listInterviews } from "@/db/queries/interviews/list-interviews";
import { countDue, getNextDue, listScoredAnswers } from "@/db/queries/interviews/overview";
import { hasPrivateQuestions } from "@/db/queries/interviews/own-questions";
import { getProfile } from "@/db/queries/profiles";
import { getRungAhead } from "@/db/queries/record-stats";
import { member } from "@/lib/access/doors";
import { historyInput } from "@/lib/domain/interviews/history-input";
import { topicStandings } from "@/lib/domain/interviews/weak-areas";
import { BeginSection } from "./begin-section";
import { HistorySection } from "./history-section";
import { OpenSection } from "./open-section";
import { QuickStarts } from "./quick-starts";
import { TopicsSection } from "./topics-section";

export const metadata: Metadata = { title: "Interviews" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Sessions shown on one page of the history. */
const HISTORY_SHOWN = 20;

/** Where interviews begin, and what the past ones say. */
export default async function InterviewsPage({ searchParams }: Props) {
  const me = await member();
  const { before, code } = historyInput.parse(await searchParams);
  const [open, sessions, answers, dueCount, nextDueAt, profile, rungAhead, canHavePrivate] =
    await Promise.all([
      getOpenInterview(me),
      listInterviews(me, { before, limit: HISTORY_SHOWN + 1 }),
      listScoredAnswers(me, me.now),
      countDue(me, me.now),
      getNextDue(me),
      getProfile(me),
      getRungAhead(me),
      hasPrivateQuestions(me),
    ]);
  const rungId = profile.targetRungId ?? rungAhead ?? "junior";
  const content = framework();
  const standings = topicStandings(answers, me.now.getTime());
  return (
    // The letters of code are fetched here already, so that the session's page opens with them.
    <div className={`stack-lg ${codeFont.variable}`}>
      <div className="stack">
        <PageTitle
          title="Interviews"
          lead="Questions as an interview asks them, drawn for you. Code really runs, answers are scored by a rubric, and what you are about to forget comes back."
        />
        <InterviewsTabs current="overview" />
      </div>
      {open ? (
        <OpenSection
          content={content}
          open={open}
          dueCount={dueCount}
          now={me.now.getTime()}
          timeZone={me.timeZone}
        />
      ) : (
        <div className="interview-starts">
          <BeginSection
            content={content}
            rungId={rungId}
            specialisationId={profile.specialisationId}
            code={code}
            canHavePrivate={canHavePrivate}
          />
          <QuickStarts
            content={content}
            rungId={rungId}
            dueCount={dueCount}
            nextDueAt={nextDueAt}
            standings={standings}
            timeZone={me.timeZone}
          />
        </div>
      )}
      <TopicsSection content={content} standings={standings} />
      <HistorySection
        content={content}
        sessions={sessions.slice(0, HISTORY_SHOWN)}
        hasMore={sessions.length > HISTORY_SHOWN}
        isFirstPage={before === undefined}
        timeZone={me.timeZone}
      />
    </div>
  );
}
