import Link from "next/link";
import type { InterviewReport } from "@/lib/domain/interviews/report-view";
import { percentText, timeText, toScore } from "@/lib/domain/interviews/report-words";
import { sessionBand } from "@/lib/domain/interviews/session-result";
import { lengthText } from "@/lib/domain/interviews/session-words";

type Props = {
  report: InterviewReport;
  /** A mentor sees no means: they hold the learner's own scores. */
  hasResult: boolean;
};

/** The session in figures: what was scored, how hard it was, and how long it took. */
export function ReportFacts({ report, hasResult }: Props) {
  const { meanScore, meanDifficulty, scoredCount, answers, secondsUsed, secondsGiven } = report;
  const seen = answers.filter(({ state }) => state !== "unseen");
  const given = secondsGiven > 0 ? lengthText(secondsGiven) : null;
  return (
    <dl className="report-facts">
      {hasResult && (
        <>
          <div>
            <dt>Score</dt>
            <dd>
              {meanScore === null ? (
                <span className="muted">not scored yet</span>
              ) : (
                <>
                  <b className="report-figure">{percentText(meanScore)}</b>{" "}
                  {/* A band before everything is scored would be a verdict before the end. */}
                  {toScore(answers) > 0 ? "so far" : sessionBand(meanScore)}
                </>
              )}
              <small>
                {scoredCount} of {seen.length} scored
              </small>
            </dd>
          </div>
          <div>
            <dt>Mean difficulty</dt>
            <dd>
              {meanDifficulty === null ? (
                <span className="muted">–</span>
              ) : (
                <>
                  <b className="report-figure">{meanDifficulty.toFixed(1)}</b> of 5
                </>
              )}
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>Time</dt>
        <dd>
          {timeText(lengthText(secondsUsed), given)}
          {report.overtimeSeconds > 0 && (
            <small>{lengthText(report.overtimeSeconds)} after the end</small>
          )}
        </dd>
      </div>
      <div>
        <dt>Draw</dt>
        <dd>
          <code>{report.drawCode}</code>
          {hasResult && (
            <small className="no-print">
              <Link href={`/interviews?code=${report.drawCode}`} className="link">
                Repeat with a friend
              </Link>
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}
