"use client";

import { useState } from "react";
import { SKILLS_PER_REVIEW_MAX } from "@/lib/domain/mentoring/settings";
import type { SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";
import { evidenceText, isListed, matches } from "./choice-words";

type Props = {
  /** In the order of the list. */
  skills: readonly SubmittableSkill[];
  chosen: readonly string[];
  onChange: (skillIds: string[]) => void;
  /** Skills that are under review there cannot be chosen once more, except these. */
  mentorshipId: string;
  mentorName: string;
  allowedIds?: readonly string[];
  error?: string | undefined;
};

/**
 * The skills to hand in: those with a claim or evidence at once, every other as soon as it is
 * searched for. Filtered rows are hidden rather than left out, so that they are still sent.
 */
export function SkillChoices(props: Props) {
  const { skills, chosen, onChange, mentorshipId, mentorName, allowedIds = [], error } = props;
  const [search, setSearch] = useState("");
  const isFull = chosen.length >= SKILLS_PER_REVIEW_MAX;
  const words = search.trim().toLowerCase();
  const isThere = ({ skillId, openIn }: SubmittableSkill) =>
    openIn.includes(mentorshipId) && !allowedIds.includes(skillId);
  const isShown = (skill: SubmittableSkill) =>
    isListed(skill) || chosen.includes(skill.skillId) || (words !== "" && matches(skill, words));
  // What is under review already steps back to the end.
  const shown = skills.filter(isShown).toSorted((a, b) => Number(isThere(a)) - Number(isThere(b)));
  const hits = shown.filter((skill) => matches(skill, words)).length;
  const toggle = (skillId: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, skillId] : chosen.filter((each) => each !== skillId));
  return (
    <fieldset className="skill-choices" id="skillIds" aria-describedby="skillIds-hint">
      <legend>Which skills?</legend>
      <p id="skillIds-hint" className="field-hint">
        {chosen.length} of at most {SKILLS_PER_REVIEW_MAX} chosen. Few at a time are answered
        sooner.
      </p>
      <label htmlFor="skill-search" className="sr-only">
        Search all skills
      </label>
      <input
        id="skill-search"
        type="search"
        className="input"
        placeholder="Search all skills"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {error && <p className="field-error">{error}</p>}
      <ul>
        {shown.map((skill) => {
          const isChosen = chosen.includes(skill.skillId);
          return (
            <li key={skill.skillId} hidden={!matches(skill, words)}>
              <label data-bare={skill.artefacts.length === 0 || undefined}>
                <input
                  type="checkbox"
                  name="skillIds[]"
                  value={skill.skillId}
                  checked={isChosen}
                  disabled={isThere(skill) || (isFull && !isChosen)}
                  onChange={(event) => toggle(skill.skillId, event.target.checked)}
                />
                {skill.name}
                <small>{isThere(skill) ? `with ${mentorName} now` : evidenceText(skill)}</small>
              </label>
            </li>
          );
        })}
      </ul>
      {hits === 0 && <p className="muted small">No skill is called that.</p>}
    </fieldset>
  );
}
