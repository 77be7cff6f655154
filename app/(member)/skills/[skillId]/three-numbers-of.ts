import type { HistoryLine } from "@/db/queries/activity";
import { dateText } from "@/lib/domain/dates";
import type { SkillEstimate } from "@/lib/domain/skills/estimate";

/** Claimed, evidenced and confirmed, each with the words that keep it honest. */
export function threeNumbersOf(
  estimate: SkillEstimate,
  timeZone: string,
  history: readonly HistoryLine[],
  whose = { claim: "you claim", word: "your word" },
) {
  const { claimed, confirmed, itemCount, independentCount, low, high, mean } = estimate;
  const latest = history.find((line) => line.kind === "mentor" && !line.isTakenBack);
  const range = `${low.toFixed(1)} to ${high.toFixed(1)}`;
  return {
    claimed: {
      value: claimed === null ? "–" : String(claimed),
      note: estimate.isNotObservable ? `${whose.claim}: not observable` : whose.claim,
    },
    supported: {
      value: itemCount === 0 ? "–" : mean.toFixed(1),
      note:
        itemCount === 0
          ? "evidence supports: nothing yet"
          : independentCount === 0
            ? `likely ${range}, by ${whose.word} alone so far`
            : `evidence supports, likely ${range}`,
    },
    confirmed: {
      value: confirmed === null ? "–" : confirmed.toFixed(1).replace(/\.0$/, ""),
      note: latest
        ? `confirmed by ${latest.raterName ?? "a mentor"}, ${dateText(latest.at, timeZone)}`
        : "no mentor has looked yet",
    },
  };
}
