"use client";

import { useCallback, useState } from "react";
import type { Act } from "@/components/ui/act";
import { LateDetails } from "@/components/ui/late-details";
import { Saved } from "@/components/ui/saved";
import { Kbd } from "@/components/ui/small";
import { counted } from "@/lib/domain/count-words";
import { ratedCount, whyNotYet } from "./blind-words";
import { LateReturnForm } from "./late-parts";
import { PointSection } from "./point-section";
import { RateSkill } from "./rate-skill";
import { SendRatings } from "./send-ratings";
import type { SkillToRate, Snippet } from "./skill-to-rate";
import { useBlind } from "./use-blind";

export type BlindActs = {
  rate: Act;
  saveFeedback: Act;
  removeFeedback: Act;
  saveSnippet: Act;
  returnReview: Act;
  completeReview: Act;
};

type Props = {
  reviewId: string;
  mentee: string;
  /** Speaks through its ratings alone: no feedback, no sending back. */
  isSecondOpinion: boolean;
  skills: readonly SkillToRate[];
  snippets: readonly Snippet[];
  acts: BlindActs;
  /** Made on the server, for the two forms that end the turn. */
  firstKeys: readonly [string, string];
  timeZone: string;
};

/** Skill by skill: look, rate, say something. Saves itself; sent once, as a whole. */
export function BlindForm(props: Props) {
  const { reviewId, mentee, isSecondOpinion, skills, snippets, acts, firstKeys, timeZone } = props;
  const { store, snapshot } = useBlind({
    reviewId,
    rate: acts.rate,
    stored: Object.fromEntries(skills.map(({ skillId, stored }) => [skillId, stored])),
  });
  const onChange = useCallback<typeof store.change>(
    (...change) => store.change(...change),
    [store],
  );
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);
  const onUnsaved = useCallback((formId: string, isUnsaved: boolean) => {
    setUnsaved((now) =>
      now.includes(formId) === isUnsaved
        ? now
        : isUnsaved
          ? [...now, formId]
          : now.filter((each) => each !== formId),
    );
  }, []);

  const nameOf = (skillId: string) => skills.find((each) => each.skillId === skillId)?.name ?? "";
  const rated = ratedCount(snapshot);
  const missing = whyNotYet(snapshot, nameOf);
  const obstacle =
    missing && !missing.isSaving
      ? { href: `#rate-${missing.skillId}`, words: missing.words }
      : unsaved.length > 0
        ? { href: ".point-form", words: "A point of feedback is written and not saved." }
        : null;
  const points = skills.flatMap((skill) => skill.feedback).length;
  const lines = Object.values(snapshot.lines);
  const isBusy = lines.some(({ status }) => status === "saving");
  const hasFailed = lines.some(({ status }) => status === "waiting" || status === "refused");

  return (
    <div className="blind">
      <div className="blind-status">
        <span>
          <b>
            {rated} of {skills.length} rated
          </b>{" "}
          <Saved
            at={snapshot.savedAt}
            state={hasFailed ? "failed" : isBusy ? "saving" : "saved"}
            timeZone={timeZone}
          />
        </span>
        <span className="blind-keys">
          On a scale: <Kbd>0</Kbd>–<Kbd>5</Kbd> rate, <Kbd>.</Kbd> half, <Kbd>N</Kbd> not observable
        </span>
      </div>
      {skills.map((skill) => {
        const line = snapshot.lines[skill.skillId];
        return (
          line && (
            <RateSkill key={skill.skillId} skill={skill} line={line} onChange={onChange}>
              {!isSecondOpinion && (
                <PointSection
                  reviewId={reviewId}
                  skill={skill}
                  rating={line.value}
                  allPoints={points}
                  snippets={snippets}
                  acts={acts}
                  onUnsaved={onUnsaved}
                />
              )}
            </RateSkill>
          )
        );
      })}
      <div className="blind-end">
        <SendRatings
          act={acts.completeReview}
          reviewId={reviewId}
          firstKey={firstKeys[0]}
          obstacle={obstacle}
          saveAll={async () => {
            await store.flush();
            return whyNotYet(store.snapshot(), nameOf) === null;
          }}
          note={`${mentee} sees your ratings${points > 0 ? ` and ${counted(points, "point")} of feedback` : ""}, and you see theirs. Ratings cannot be taken back after that, only revised.`}
        />
        {!isSecondOpinion && (
          <p className="small">
            <a href="/mentoring/snippets" className="link">
              Your snippets
            </a>
          </p>
        )}
        {!isSecondOpinion && (
          <LateDetails summary="Something is missing? Send it back">
            <LateReturnForm
              act={acts.returnReview}
              reviewId={reviewId}
              mentee={mentee}
              firstKey={firstKeys[1]}
            />
          </LateDetails>
        )}
      </div>
    </div>
  );
}
