import Link from "next/link";
import { OtherScores, YourScore } from "@/components/interviews/report/answer-scores";
import { Notice } from "@/components/ui/notice";
import { framework, rubrics } from "@/content/catalogue";
import type { Member } from "@/lib/access/doors";
import { listed } from "@/lib/domain/count-words";
import { type ClaimHint, claimHint } from "@/lib/domain/interviews/claim-hint";
import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { judge, shareOfMean } from "@/lib/domain/interviews/rubric-score";
import { giveScore, saveScore } from "./actions";

type Props = { answer: ReportAnswer; claimed: number | null; me: Member };

/** The learner's own rubric of an answer, and mentors' beside it once both are in. */
export function OwnScores({ answer, claimed, me }: Props) {
  const { others, waitingFrom } = answer;
  const rubric = rubrics()[answer.rubric];
  if (answer.state === "skipped") {
    return <p className="muted">Nothing was handed in, so there is nothing to score.</p>;
  }
  return (
    <>
      {others.length > 0 && (
        <p className="small muted">
          {others[0]?.by}’s score leads. Both stay: where you differ is worth a talk.
        </p>
      )}
      <OtherScores answer={answer} dimensions={rubric.dimensions} headingOf={(by) => by} />
      {waitingFrom.length > 0 && (
        <Notice title={`${listed(waitingFrom)} has scored this answer`}>
          You see it once you have given yours, so that neither leads the other.
        </Notice>
      )}
      <YourScore
        answer={answer}
        dimensions={rubric.dimensions}
        acts={{ save: saveScore, give: giveScore }}
        mentorshipId={null}
        timeZone={me.timeZone}
        canRevise={others.length === 0}
      />
      {rubric.scopeNote && <p className="small muted">{rubric.scopeNote}</p>}
      <ClaimLine answer={answer} claimed={claimed} />
    </>
  );
}

const WORDS: Readonly<Record<ClaimHint, string>> = {
  "never-rated": "You have never rated yourself in this.",
  higher: "You passed this above the level you claim.",
  lower: "You claim more than this answer shows.",
};

/** Where one's own score and one's claim speak against each other. It changes nothing by itself. */
function ClaimLine({ answer, claimed }: Omit<Props, "me">) {
  const { mine, difficulty, topicId } = answer;
  const skill = framework().skills.get(topicId);
  if (!mine || mine.givenAt === null || !skill) return null;
  const { mean } = judge(Object.values(mine.dimensions));
  const hint = claimHint({ score: shareOfMean(mean), difficulty }, claimed);
  if (!hint) return null;
  return (
    <p className="small no-print">
      {WORDS[hint]}{" "}
      <Link href={`/skills/${topicId}`} className="link">
        Rate {skill.name} anew
      </Link>
    </p>
  );
}
