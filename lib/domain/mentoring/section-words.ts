import type { Section } from "./sections";

/** What a mentor sees of a section once it is shared, in plain words. */
export const SECTION_SHOWS: Readonly<Record<Section, string>> = {
  skills:
    "Your rung, every skill with your ratings and those of others, its evidence and how it went over time.",
  interviews: "Practice interviews, their answers and scores. Nothing is kept there yet.",
  postings: "Jobs you compare yourself with, and how well they match. Nothing is kept there yet.",
  portfolio: "Your projects and how they score. Nothing is kept there yet.",
  career: "Your title, years in the trade, path, the rung you aim at, and your goals.",
};
