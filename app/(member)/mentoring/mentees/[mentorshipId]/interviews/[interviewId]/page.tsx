import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sessionNames } from "@/app/(member)/interviews/session-names";
import { AnswerArticle } from "@/components/interviews/report/answer-article";
import { ReportFacts } from "@/components/interviews/report/report-facts";
import { RunNow } from "@/components/interviews/report/run-now";
import { DESK, Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { getReportOf } from "@/db/queries/interviews/get-report";
import { getTogetherOf } from "@/db/queries/mentoring/together";
import { mentorOf, sharedBy } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { isRunKind } from "@/lib/domain/interviews/question";
import { reportTitle } from "@/lib/domain/interviews/report-words";
import { MODE_NAMES, sessionTitle } from "@/lib/domain/interviews/session-words";
import { openMenteeRun, reportMenteeRun } from "../actions";
import { MentorScores } from "./mentor-scores";

type Props = { params: Promise<{ mentorshipId: string; interviewId: string }> };

export const metadata: Metadata = { title: "Score an interview" };

/** A mentee's session, to score answer by answer without seeing what they think of it themselves. */
export default async function MenteeInterviewPage({ params }: Props) {
  const { mentorshipId, interviewId } = await params;
  const { me, mentee } = await mentorOf(mentorshipId);
  const shared = await sharedBy(mentee, "interviews");
  if (!shared) notFound();
  const [report, together] = await Promise.all([
    getReportOf(shared, interviewId),
    getTogetherOf(mentee),
  ]);
  if (!report || !together) notFound();
  const content = framework();
  const name = together.menteeName;
  const base = `/mentoring/mentees/${mentorshipId}`;
  return (
    <div className="report stack-lg">
      <PageTitle
        kicker={
          <Trail
            above={[
              DESK,
              { href: base, text: name },
              { href: `${base}/interviews`, text: "interviews" },
            ]}
          >
            {MODE_NAMES[report.mode].toLowerCase()} of {dateText(report.startedAt, me.timeZone)}:{" "}
            {sessionTitle(report.settings, sessionNames(content))}
          </Trail>
        }
        title={reportTitle(report)}
        lead="Score what is there and not what you know of them. You see their own score of an answer once you have given yours, and they see yours then."
      />
      <ReportFacts report={report} hasResult={false} />
      {report.answers.map((answer) => (
        <AnswerArticle
          key={answer.id}
          answer={answer}
          topicName={content.skills.get(answer.topicId)?.name ?? answer.topicId}
          ownHeading={`${name}’s answer`}
          runAgain={
            isRunKind(answer.kind) &&
            answer.state === "submitted" && (
              <RunNow
                answerId={answer.id}
                mentorshipId={mentorshipId}
                label="Run it in your browser"
                open={openMenteeRun}
                report={reportMenteeRun}
              />
            )
          }
          scores={
            <MentorScores
              answer={answer}
              name={name}
              mentorshipId={mentorshipId}
              timeZone={me.timeZone}
            />
          }
        />
      ))}
    </div>
  );
}
