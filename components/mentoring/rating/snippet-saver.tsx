"use client";

import { useRef, useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { Details } from "@/components/ui/small";
import { showToast } from "@/components/ui/toast";
import { messageOf } from "@/lib/domain/action-state";
import type { PointTexts } from "./point-texts";
import type { SkillToRate } from "./skill-to-rate";

type Props = {
  id: string;
  act: Act;
  texts: PointTexts;
  skill: Pick<SkillToRate, "skillId" | "name">;
  rating: string;
};

/** Keeps the wording for another time, for this skill at this rating or for any. */
export function SnippetSaver({ id, act, texts, skill, rating }: Props) {
  const [title, setTitle] = useState("");
  const [isForAny, setForAny] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isUnderWay = useRef(false);

  async function keep() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const { artefactId: _, ...wording } = texts;
    const proficiency =
      Number.isNaN(Number(rating)) || rating === "" ? "" : Math.round(Number(rating));
    const payload = {
      ...wording,
      title,
      skillId: isForAny ? "" : skill.skillId,
      proficiency: isForAny ? "" : String(proficiency),
      clientKey: newClientKey(),
    };
    const answer = await act({ status: "idle" }, payload).catch(() => null);
    isUnderWay.current = false;
    if (answer?.status !== "ok") {
      const first = answer?.status === "invalid" ? Object.values(answer.problems)[0] : undefined;
      setProblem((answer && messageOf(answer)) ?? first ?? "That did not work. Please try again.");
      return;
    }
    setProblem(null);
    setTitle("");
    showToast({ text: "Kept as a snippet." });
  }

  return (
    <Details summary="Keep as a snippet">
      <div className="snippet-saver">
        <div className="field">
          <label htmlFor={`${id}-title`}>What to call it</label>
          <input
            id={`${id}-title`}
            className="input"
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onKeyDown={(event) => {
              // Enter belongs to this little part, not to the form around it.
              if (event.key !== "Enter") return;
              event.preventDefault();
              void keep();
            }}
            aria-describedby={problem ? `${id}-title-error` : undefined}
          />
          {problem && (
            <p id={`${id}-title-error`} role="alert" className="field-error">
              {problem}
            </p>
          )}
        </div>
        <label className="small">
          <input
            type="checkbox"
            checked={isForAny}
            onChange={(event) => setForAny(event.target.checked)}
          />{" "}
          for any skill, not only {skill.name}
        </label>
        <Button size="small" onClick={() => void keep()}>
          Keep it
        </Button>
      </div>
    </Details>
  );
}
