import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { RubricPanel } from "./rubric-panel";
import type { RubricProps } from "./rubric-types";
import { ScoreShown } from "./score-shown";

type OtherProps = {
  answer: ReportAnswer;
  dimensions: RubricProps["dimensions"];
  /** Whose score it is, said of the name that comes with it. */
  headingOf: (by: string) => string;
};

/** The scores of everybody else that may be seen already. */
export function OtherScores({ answer: { others, caps }, dimensions, headingOf }: OtherProps) {
  return others.map((score) => (
    <ScoreShown
      key={score.by}
      heading={headingOf(score.by)}
      score={score}
      dimensions={dimensions}
      caps={caps}
    />
  ));
}

type OwnProps = Pick<RubricProps, "dimensions" | "acts" | "mentorshipId" | "timeZone"> & {
  answer: ReportAnswer;
  canRevise: boolean;
};

/** The reader's own score of an answer: to give, or as it was given. */
export function YourScore({ answer, ...props }: OwnProps) {
  const { id, title, caps, mine } = answer;
  return (
    <RubricPanel
      answerId={id}
      title={title}
      heading="Your score"
      caps={caps}
      stored={mine}
      {...props}
    />
  );
}
