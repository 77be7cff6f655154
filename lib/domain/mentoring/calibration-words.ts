import { counted, countWord, sentence } from "../count-words";
import { SELF_BIAS_PAIRS_MIN, SELF_BIAS_PRIOR, SELF_BIAS_PRIOR_PAIRS } from "../skills/settings";
import type { Calibration } from "./calibration";

/** A difference of at least this many standard errors is hardly chance. */
const CLEAR_ERRORS = 2;
/** What remains within this of zero, errors and all, makes no difference to anybody's levels. */
const SMALL_DIFFERENCE = 0.5;

/** One decimal at most, without the sign; both sides of zero round alike. */
const size = (value: number) => String(Math.round(Math.abs(value) * 10) / 10);
/** Two decimals, for what is compared with its error. */
const fine = (value: number) => Math.abs(value).toFixed(2);

/** One decimal at most, with its sign: "+0.6", "−0.4", "0". */
export function signed(value: number): string {
  const shown = size(value);
  return shown === "0" ? shown : `${value > 0 ? "+" : "−"}${shown}`;
}

/** The answer in one sentence; below five pairs, what is missing. */
export function calibrationTitle({ missing, mean, standardError }: Calibration): string {
  if (missing > 0) {
    const all = missing === SELF_BIAS_PAIRS_MIN;
    return all
      ? `${sentence(countWord(SELF_BIAS_PAIRS_MIN))} skills with two ratings will show it.`
      : `${sentence(counted(missing, "more skill"))} with two ratings will show it.`;
  }
  const reach = CLEAR_ERRORS * (standardError ?? 0);
  const isClear = Math.abs(mean) >= reach;
  const isSmall = Math.abs(mean) + reach < SMALL_DIFFERENCE;
  if (signed(mean) === "0" || (isSmall && !isClear)) {
    return "You rate yourself much as your mentors do.";
  }
  const side = mean > 0 ? "higher" : "lower";
  return isClear
    ? `You rate yourself about ${size(mean)} ${side} than your mentors do.`
    : `You rate yourself about ${size(mean)} ${side}, which may still be chance.`;
}

/** The figures behind the title, and how to read them. */
export function calibrationLead({ pairs, mean, standardError, missing }: Calibration): string {
  if (missing > 0) {
    return `${pairs.length} of ${SELF_BIAS_PAIRS_MIN} so far. A skill counts once you have rated it and a mentor has confirmed a rating; with fewer than ${countWord(SELF_BIAS_PAIRS_MIN)}, one odd rating would decide the answer.`;
  }
  const error = standardError === null ? "" : `, standard error ${fine(standardError)}`;
  const sign = fine(mean) === "0.00" ? "" : mean > 0 ? "+" : "−";
  return `Over ${counted(pairs.length, "skill")} the mean difference is ${sign}${fine(mean)}${error}. Anything under twice the standard error may be chance.`;
}

/** What becomes of it. Names the formula, so that the number can be checked. */
export function calibrationUse({ missing, inUse }: Calibration): string {
  const usual = `People rate themselves about ${SELF_BIAS_PRIOR} high`;
  return missing > 0
    ? `${usual}, so until then Rung takes ${SELF_BIAS_PRIOR} off your self-ratings when it estimates what you can do.`
    : `When Rung estimates what you can do, it ${adjustment(inUse)} your self-ratings: the sum of your differences and of ${countWord(SELF_BIAS_PRIOR_PAIRS)} imaginary ones of ${SELF_BIAS_PRIOR}, divided by how many there are. The imaginary ones keep a few pairs from swinging it.`;
}

function adjustment(inUse: number): string {
  if (fine(inUse) === "0.00") return "changes nothing about";
  return inUse > 0 ? `takes ${fine(inUse)} off` : `adds ${fine(inUse)} to`;
}
