import { framework } from "@/content/catalogue";
import { transaction } from "@/db/client";
import { openDraft, saveRequest } from "@/db/queries/mentoring/requests/write-request";
import type { RungId } from "@/lib/domain/skills/framework";
import { seededRandom } from "./random";
import type { Chapter, Stage } from "./story";

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
  return [...chapters, { daysAgo: 4, does: "together", run: askForMentor }];
}

/** Margaret asks openly for a mentor, and waits. */
async function askForMentor({ cast }: Stage, at: Date): Promise<void> {
  const wish = {
    targetRungId: "mid",
    specialisationId: "data_science",
    words:
      "I build nightly loads and the models on top of them. I should like somebody to look at how I test data, because nobody around me does.",
    sections: ["skills"],
    isComplete: true,
    version: 0,
  } as const;
  await transaction(async (tx) => {
    await saveRequest(tx, cast.margaret, wish, at);
    await openDraft(tx, cast.margaret, at);
  });
}
