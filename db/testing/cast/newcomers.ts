import { framework } from "@/content/catalogue";
import type { RungId } from "@/lib/domain/skills/framework";
import { seededRandom } from "./random";
import type { Chapter } from "./story";

/** Linus, a stranger to all the others, has just finished the start and done nothing since. */
export const LINUS: readonly Chapter[] = [
  {
    daysAgo: 1,
    does: "start",
    answers: {
      "control-flow": 3,
      "functions-scope": 3,
      pytest: 2,
      git: 3,
      "error-handling": 2,
      sql: 3,
      "clean-design": 2,
      "edge-case-testing": 1,
      "code-reading": 3,
      "rest-api": 2,
      caching: 1,
      "system-design": 1,
    },
  },
];

/** What somebody with six years in data work would claim, by the rung a skill belongs to. */
const CLAIMS: Readonly<Record<RungId, number>> = {
  intern: 4.2,
  junior: 3.4,
  mid: 2.4,
  senior: 1.4,
  staff: 0.6,
};
const SITTINGS = [160, 159, 100, 40, 7];

/** Margaret rates everything there is, and nobody has ever looked: claims and nothing else. */
export function margaretStory(): Chapter[] {
  const random = seededRandom(1936);
  const chapters = [...framework().skills.values()].map((skill): Chapter => {
    const leaning = skill.area === "data-ml" || skill.area === "data-stores" ? 0.8 : 0;
    const exact = CLAIMS[skill.rung] + leaning + (random() - 0.5) * 1.6;
    const rating = Math.min(5, Math.max(0, Math.round(exact)));
    const daysAgo = SITTINGS[Math.floor(random() * SITTINGS.length)] ?? 7;
    const isUnseen = skill.rung === "staff" && random() < 0.4;
    return { daysAgo, does: "rate", skillId: skill.id, rating: isUnseen ? null : rating };
  });
  return chapters;
}
