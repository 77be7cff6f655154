import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { sessionNames } from "@/app/(member)/interviews/session-names";
import { openHiddenRun, reportRun } from "@/app/(session)/interviews/[interviewId]/actions";
import { AnswerArticle } from "@/components/interviews/report/answer-article";
import { ReportFacts } from "@/components/interviews/report/report-facts";
import { RunNow } from "@/components/interviews/report/run-now";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { getReport } from "@/db/queries/interviews/get-report";
import { listScoringMentors } from "@/db/queries/interviews/score-requests";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { reportTitle, toScore } from "@/lib/domain/interviews/report-words";
import { MODE_NAMES, sessionTitle } from "@/lib/domain/interviews/session-words";
import { MentorsSection } from "./mentors-section";
import { OwnScores } from "./own-scores";

type Props = { params: Promise<{ interviewId: string }> };

export const metadata: Metadata = { title: "Interview report" };

/** What came of a session: each answer beside what a good one has, and the rubric to score it by. */
export default async function ReportPage({ params }: Props) {
  const me = await member();
  const { interviewId } = await params;
  const report = await getReport(me, interviewId);
  if (report === "open") redirect(`/interviews/${interviewId}`);
  if (!report) notFound();
  const [mentors, standings] = await Promise.all([
    listScoringMentors(me, interviewId),
    listStandings(me),
  ]);
  const content = framework();
  const name = sessionTitle(report.settings, sessionNames(content));
  return (
    <div className="report stack-lg">
      <PageTitle
        kicker={
          <>
            <Link href="/interviews" className="link">
              Interviews
            </Link>{" "}
            / {MODE_NAMES[report.mode].toLowerCase()} of {dateText(report.startedAt, me.timeZone)}:{" "}
            {name}
          </>
        }
        title={reportTitle(report)}
        lead={leadOf(toScore(report.answers), report.endReason)}
      />
      <ReportFacts report={report} hasResult />
      <MentorsSection me={me} interviewId={interviewId} mentors={mentors} />
      {report.answers.map((answer) => (
        <AnswerArticle
          key={answer.id}
          answer={answer}
          topicName={content.skills.get(answer.topicId)?.name ?? answer.topicId}
          ownHeading="Your answer"
          runAgain={
            answer.isRunMissing && (
              <RunNow
                answerId={answer.id}
                mentorshipId={null}
                label="Run the hidden tests now"
                open={openHiddenRun}
                report={reportRun}
              />
            )
          }
          scores={
            <OwnScores
              answer={answer}
              claimed={standings.get(answer.topicId)?.claimed ?? null}
              me={me}
            />
          }
        />
      ))}
    </div>
  );
}

const ENDS = {
  finished: "",
  early: "You ended it early. ",
  lapsed: "The time ran out, and your answers were taken as they stood. ",
} as const;

function leadOf(left: number, reason: keyof typeof ENDS): string {
  const next =
    left > 0
      ? "Read what you wrote beside what a good answer has, then choose the sentence that fits best."
      : "Every answer is scored. What you are about to forget comes back under Interviews.";
  return `${ENDS[reason]}${next}`;
}
