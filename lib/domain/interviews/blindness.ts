import type { AnswerFacts } from "./answer-outcome";
import { leadingDimensions } from "./answer-outcome";
import type { GivenScore, ReportAnswer, ScoreCap, ScoreView } from "./report-view";
import { judge } from "./rubric-score";
import { withinCaps } from "./score-caps";

/** A stored rubric of an answer, with whose it is. */
export type StoredScore = ScoreView & {
  readonly scorerId: string | null;
  readonly role: "own" | "mentor";
  /** Null where the account is gone. */
  readonly name: string | null;
};

/** Who reads: the learner, or a mentor of theirs. */
export type ScoreReader = {
  readonly role: "own" | "mentor";
  readonly id: string;
  /** This mentor rates the topic's skill blind elsewhere: the learner's own word stays hidden. */
  readonly isBlind: boolean;
};

export type ShownScores = Pick<ReportAnswer, "mine" | "others" | "waitingFrom" | "leading">;

/**
 * What a reader may see of the scores of one answer. Their own always; the other side's once both
 * have given theirs, and never a draft. A mentor sees the learner's and no other mentor's. Of what
 * is in and not shown yet only the name is told.
 */
export function shownScores(
  reader: ScoreReader,
  scores: readonly StoredScore[],
  facts: AnswerFacts,
  caps: readonly ScoreCap[],
): ShownScores {
  const isMine = (score: StoredScore) =>
    reader.role === "own" ? score.role === "own" : score.scorerId === reader.id;
  const mine = scores.find(isMine) ?? null;
  const theirs = scores.filter(
    (score) => score.givenAt !== null && score.role !== reader.role && !isMine(score),
  );
  const isOpen = mine !== null && mine.givenAt !== null && !reader.isBlind;
  return {
    mine: mine && viewOf(mine),
    others: isOpen ? theirs.map((score) => givenOf(score, caps)) : [],
    waitingFrom: isOpen || reader.isBlind ? [] : theirs.map(nameOf),
    leading: leadingFor(reader, facts, isOpen),
  };
}

/** The mean that leads, for the learner; for a mentor only where it is their own, and both are in. */
function leadingFor(
  reader: ScoreReader,
  facts: AnswerFacts,
  isOpen: boolean,
): ShownScores["leading"] {
  const leading = facts.state === "submitted" ? leadingDimensions(facts) : null;
  if (!leading || !isOpen) return null;
  if (reader.role === "mentor" && facts.mentor?.scorerId !== reader.id) return null;
  return { ...judge(Object.values(leading.dimensions)), by: leading.by };
}

function givenOf(score: StoredScore, caps: readonly ScoreCap[]): GivenScore {
  const dimensions = withinCaps(score.dimensions, caps);
  return { ...viewOf(score), ...judge(Object.values(dimensions)), by: nameOf(score) };
}

const nameOf = ({ name }: StoredScore) => name ?? "A former mentor";

const viewOf = ({ dimensions, notes, words, version, givenAt }: StoredScore): ScoreView => ({
  dimensions,
  notes,
  words,
  version,
  givenAt,
});
