/** What a mentee can share with a mentor, one switch each. */
export const SECTIONS = ["skills", "interviews", "postings", "portfolio", "career"] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  skills: "Skills and evidence",
  interviews: "Interviews",
  postings: "Postings",
  portfolio: "Portfolio",
  career: "Career and plans",
};
