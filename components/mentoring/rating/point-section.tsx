import { Details } from "@/components/ui/small";
import type { Act } from "../act";
import { PointForm } from "./point-form";
import { SavedPoints } from "./saved-points";
import type { SkillToRate, Snippet } from "./skill-to-rate";

type Props = {
  reviewId: string;
  skill: SkillToRate;
  rating: string;
  /** Points of the whole review. */
  allPoints: number;
  snippets: readonly Snippet[];
  acts: { saveFeedback: Act; removeFeedback: Act; saveSnippet: Act };
  onUnsaved: (formId: string, isUnsaved: boolean) => void;
};

/** Feedback on one skill: what is saved, and a form for one more. */
export function PointSection(props: Props) {
  const { skill, allPoints, acts, ...shared } = props;
  return (
    <div className="points">
      <SavedPoints
        {...shared}
        skill={skill}
        points={skill.feedback}
        otherPoints={allPoints - 1}
        acts={acts}
        removeFeedback={acts.removeFeedback}
      />
      <Details
        summary={
          <>
            {skill.feedback.length === 0 ? "Write feedback" : "Write another point"}
            <span className="sr-only"> on {skill.name}</span>
          </>
        }
      >
        <PointForm {...shared} skill={skill} otherPoints={allPoints} acts={acts} />
      </Details>
    </div>
  );
}
