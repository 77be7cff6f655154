import { OtherScores, YourScore } from "@/components/interviews/report/answer-scores";
import { rubrics } from "@/content/catalogue";
import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { giveMenteeScore, saveMenteeScore } from "../actions";

type Props = { answer: ReportAnswer; name: string; mentorshipId: string; timeZone: string };

/** The mentor's rubric of an answer, and the learner's own beside it once both are in. */
export function MentorScores({ answer, name, mentorshipId, timeZone }: Props) {
  const { mine, others, waitingFrom } = answer;
  const rubric = rubrics()[answer.rubric];
  if (answer.state === "skipped") {
    return <p className="muted">Nothing was handed in, so there is nothing to score.</p>;
  }
  const isGiven = mine?.givenAt != null;
  return (
    <>
      {!isGiven && (
        <p className="small muted">
          {waitingFrom.length > 0
            ? `${name} has scored this already. You see it once you have given yours.`
            : "Once given it stands as it is."}
        </p>
      )}
      <YourScore
        answer={answer}
        dimensions={rubric.dimensions}
        acts={{ save: saveMenteeScore, give: giveMenteeScore }}
        mentorshipId={mentorshipId}
        timeZone={timeZone}
        canRevise={false}
      />
      <OtherScores
        answer={answer}
        dimensions={rubric.dimensions}
        headingOf={() => `${name}’s own`}
      />
      {isGiven && others.length === 0 && (
        <p className="small muted">{name}’s own score is not shown yet.</p>
      )}
      {rubric.scopeNote && <p className="small muted">{rubric.scopeNote}</p>}
    </>
  );
}
