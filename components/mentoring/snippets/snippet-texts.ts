import type { Snippet } from "../rating/skill-to-rate";

/** A snippet as its form holds it: "" = any skill, any proficiency, nothing written. */
export type SnippetTexts = {
  readonly skillId: string;
  readonly proficiency: string;
  readonly type: string;
  readonly title: string;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly nextStep: string;
};

export const blankSnippet: SnippetTexts = {
  skillId: "",
  proficiency: "",
  type: "actionable",
  title: "",
  situation: "",
  behaviour: "",
  impact: "",
  nextStep: "",
};

export function textsOf({ id: _, ...snippet }: Snippet): SnippetTexts {
  return {
    ...snippet,
    skillId: snippet.skillId ?? "",
    proficiency: snippet.proficiency === null ? "" : String(snippet.proficiency),
  };
}
