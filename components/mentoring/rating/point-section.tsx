import { useEffect, useState } from "react";
import type { Act } from "@/components/ui/act";
import { Details } from "@/components/ui/small";
import { readKept } from "@/components/ui/use-kept";
import { PointForm } from "./point-form";
import { draftPlace } from "./point-texts";
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
  const [saved, setSaved] = useState(0);
  const [hasDraft, setHasDraft] = useState(false);
  const place = draftPlace(shared.reviewId, skill.skillId);
  // What was left unfinished must not hide behind a closed line.
  useEffect(() => setHasDraft(readKept(place) !== null), [place]);
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
        key={saved}
        isOpen={hasDraft}
        summary={
          <>
            {skill.feedback.length === 0 ? "Write feedback" : "Write another point"}
            <span className="sr-only"> on {skill.name}</span>
          </>
        }
      >
        <PointForm
          {...shared}
          skill={skill}
          otherPoints={allPoints}
          acts={acts}
          onDone={() => {
            setHasDraft(false);
            setSaved((n) => n + 1);
          }}
        />
      </Details>
    </div>
  );
}
