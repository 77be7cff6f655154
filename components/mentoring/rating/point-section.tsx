import { Suspense, useEffect, useState } from "react";
import type { Act } from "@/components/ui/act";
import { LateDetails } from "@/components/ui/late-details";
import { readKept } from "@/components/ui/use-kept";
import { LatePointForm, LateSavedPoints } from "./late-parts";
import { draftPlace, pointFormId } from "./point-place";
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
  const { reviewId, onUnsaved } = shared;
  const [saved, setSaved] = useState(0);
  const [hasDraft, setHasDraft] = useState(false);
  const place = draftPlace(reviewId, skill.skillId);
  const formId = pointFormId(reviewId, skill.skillId);
  // What was left unfinished must not hide behind a closed line, nor be passed over until the
  // form's script is there to tell of it.
  useEffect(() => {
    if (readKept(place) === null) return;
    setHasDraft(true);
    onUnsaved(formId, true);
  }, [place, formId, onUnsaved]);
  return (
    <div className="points">
      {skill.feedback.length > 0 && (
        <Suspense>
          <LateSavedPoints
            {...shared}
            skill={skill}
            points={skill.feedback}
            otherPoints={allPoints - 1}
            acts={acts}
            removeFeedback={acts.removeFeedback}
          />
        </Suspense>
      )}
      <LateDetails
        key={saved}
        isOpen={hasDraft}
        summary={
          <>
            {skill.feedback.length === 0 ? "Write feedback" : "Write another point"}
            <span className="sr-only"> on {skill.name}</span>
          </>
        }
      >
        <LatePointForm
          {...shared}
          skill={skill}
          otherPoints={allPoints}
          acts={acts}
          onDone={() => {
            setHasDraft(false);
            setSaved((n) => n + 1);
          }}
        />
      </LateDetails>
    </div>
  );
}
