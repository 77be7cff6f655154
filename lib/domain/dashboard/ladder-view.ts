import type { Framework, RungId } from "../skills/framework";
import type { Headline } from "../skills/headline";
import type { Mark } from "../skills/matrix";
import { type RungReadout, rungReadout } from "../skills/read-track";
import type { SkillRecord } from "../skills/readout";

export type LadderView = {
  /** What the picture says to somebody who cannot see it: rung, next rung, percentage. */
  readonly label: string;
  readonly rungs: readonly {
    readonly id: RungId;
    readonly name: string;
    readonly state: Mark;
    readonly isNext?: boolean;
    readonly isProjected?: boolean;
    readonly percent?: number | null;
    readonly note: string;
  }[];
};

/**
 * The ladder as it is drawn: each rung by the strongest thing that holds it (confirmed, evidenced,
 * claimed, or a gap), and the next one with how far it is. With claims only, the next rung is
 * projected: drawn dashed. `account` is whose word a claim is, to whoever looks.
 */
export function ladderView(
  framework: Framework,
  record: SkillRecord,
  headline: Headline,
  account = "your own account",
): LadderView {
  const isClaim = headline.basis === "claimed";
  const rungs = framework.rungs.map(({ id, name }) => {
    const state = stateOf(record, id);
    if (id !== headline.next) {
      return { id, name, state, note: state === "claimed" ? `by ${account}` : NOTES[state] };
    }
    const ladder = isClaim ? record.claimed.ladder : record.supported.ladder;
    return {
      id,
      name,
      state,
      isNext: true,
      isProjected: isClaim,
      percent: headline.percent ?? 0,
      note: nextNote(rungReadout(ladder, id), headline, account),
    };
  });
  return { rungs, label: ladderLabel(framework, headline) };
}

const NOTES: Readonly<Record<Exclude<Mark, "claimed">, string>> = {
  confirmed: "confirmed by a mentor",
  evidenced: "evidence supports it",
  gap: "not there yet",
};

function stateOf(record: SkillRecord, rungId: RungId): Mark {
  if (rungReadout(record.confirmed.ladder, rungId).isAttained) return "confirmed";
  if (rungReadout(record.supported.ladder, rungId).isAttained) return "evidenced";
  return rungReadout(record.claimed.ladder, rungId).isAttained ? "claimed" : "gap";
}

function nextNote({ progress, core }: RungReadout, { basis }: Headline, account: string): string {
  if (basis === "none") return `core 0 of ${core.total}`;
  const by = basis === "claimed" ? `, by ${account.replace(" own ", " ")}` : "";
  return `${progress ?? "n/a"} %, core ${core.met} of ${core.total}${by}`;
}

/** Example: "You stand on Junior. Next rung: Mid-level, 62 %." */
export function ladderLabel(
  framework: Framework,
  { basis, rung, next, percent }: Headline,
): string {
  const name = (id: RungId) => framework.rungs.find((r) => r.id === id)?.name ?? id;
  const first = framework.rungs[0]?.name ?? "";
  const place = rung ? `on ${name(rung)}` : `below ${first}`;
  const account = basis === "claimed" ? "By your own account you stand" : "You stand";
  const here = basis === "none" ? "Current rung: none yet." : `${account} ${place}.`;
  const above = next ? `Next rung: ${name(next)}, ${percent ?? 0} %.` : "There is no rung above.";
  return `${here} ${above}`;
}
