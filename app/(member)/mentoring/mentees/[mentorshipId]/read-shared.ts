import { framework } from "@/content/catalogue";
import { listProgressDays } from "@/db/queries/progress";
import { listStandings } from "@/db/queries/standings";
import type { Member } from "@/lib/access/doors";
import { hiddenIn } from "@/lib/domain/mentoring/masking";
import type { SharedScope } from "@/lib/domain/scope";
import { headlineOf } from "@/lib/domain/skills/headline";
import { readSkillRecord } from "@/lib/domain/skills/readout";

const HISTORY_DAYS = 400;

/** A mentee's record as this mentor may see it now, read once for the whole page. */
export async function readShared(scope: SharedScope, me: Member) {
  const now = me.now.getTime();
  const firstDay = new Date(now - HISTORY_DAYS * 86_400_000).toISOString().slice(0, 10);
  const [standings, days] = await Promise.all([
    listStandings(scope),
    listProgressDays(scope, firstDay),
  ]);
  const content = framework();
  const record = readSkillRecord({ framework: content, standings, now });
  return {
    content,
    standings,
    days,
    record,
    headline: headlineOf(record),
    hidden: hiddenIn(scope),
  };
}

export type Shared = Awaited<ReturnType<typeof readShared>>;
