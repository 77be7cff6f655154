import type { Section } from "./sections";

/** What a mentor sees of a section once it is shared, said to the mentee. */
export const SECTION_SHOWS: Readonly<Record<Section, string>> = {
  skills:
    "Your rung, every skill with your ratings and those of others, its evidence, and how it went over time.",
  interviews:
    "Your interviews once they are over: questions, your answers, and what the tests found. They can score them; your own scores show once both are given.",
  postings: "The jobs you compare yourself with. Nothing is kept there yet.",
  portfolio: "Your projects and how they score. Nothing is kept there yet.",
  career: "Your title, years in the trade, path, the rung you aim at, and what you want.",
};

/** The same, said to whoever would be the mentor. */
export const SECTION_SHOWS_YOU: Readonly<Record<Section, string>> = {
  skills:
    "Their rung, every skill with their ratings and those of others, its evidence, and how it went over time.",
  interviews:
    "Their interviews once they are over: questions, answers, and what the tests found. You can score them; their own scores show once both are given.",
  postings: "The jobs they compare themselves with. Nothing is kept there yet.",
  portfolio: "Their projects and how they score. Nothing is kept there yet.",
  career: "Their title, years in the trade, path, the rung they aim at, and what they want.",
};
