import { framework } from "@/content/catalogue";
import { listStandings, listStandingsAt } from "@/db/queries/standings";
import type { Member } from "@/lib/access/doors";
import { type LadderView, ladderView } from "@/lib/domain/dashboard/ladder-view";
import { comparedLines } from "@/lib/domain/mentoring/comparison";
import { type Redrawn, redrawn } from "@/lib/domain/mentoring/redrawn";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";
import { headlineOf } from "@/lib/domain/skills/headline";
import { readSkillRecord } from "@/lib/domain/skills/readout";

/**
 * The learner's ladder as it is now, and what this review changed on it. The record just before is
 * read only while the review is still talked about: later it is no news.
 */
export async function drawLadder(
  me: Member,
  view: ReviewView,
): Promise<{ ladder: LadderView; change: Redrawn | null }> {
  const content = framework();
  const now = me.now.getTime();
  const instant =
    view.phase === "completed" && view.completedAt !== null ? view.completedAt - 1 : null;
  const [standings, earlier] = await Promise.all([
    listStandings(me),
    instant === null ? null : listStandingsAt(me, new Date(instant)),
  ]);
  const record = readSkillRecord({ framework: content, standings, now });
  const before =
    earlier && instant !== null
      ? readSkillRecord({ framework: content, standings: earlier, now: instant })
      : null;
  return {
    ladder: ladderView(content, record, headlineOf(record)),
    change: redrawn({ framework: content, before, now: record, lines: comparedLines(view) }),
  };
}
