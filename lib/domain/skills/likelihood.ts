import type { EvidenceItem, TestResult } from "./evidence";
import { GRID, GRID_SIZE } from "./grid";
import { CODING_SLOPE, INTERVIEW_SLOPE, QUIZ_GUESS, QUIZ_SLOPE } from "./settings";

/** Log-probabilities of passing and of failing one task, for every θ of the grid. */
export type PassTable = { readonly pass: Float64Array; readonly fail: Float64Array };

const SLOPE = { coding: CODING_SLOPE, quiz: QUIZ_SLOPE, interview: INTERVIEW_SLOPE } as const;
const GUESS = { coding: 0, quiz: QUIZ_GUESS, interview: 0 } as const;

const tables = new Map<string, PassTable>();
/** Difficulties are a handful of half points; the bound only guards against odd data. */
const TABLES_MAX = 256;

/**
 * Log-likelihood tables of a task: P(pass | θ) = g + (1 − g) · logistic(a · (θ − d)), with slope a
 * and guessing chance g by kind. Example: coding at d = 3, θ = 3 → P = .5, so both entries are ln .5.
 * Remembered per kind and difficulty, because a question bank uses few difficulties very often.
 */
export function passTable(kind: TestResult["kind"], difficulty: number): PassTable {
  const key = `${kind}:${difficulty}`;
  const known = tables.get(key);
  if (known) return known;
  const table = computeTable(SLOPE[kind], GUESS[kind], difficulty);
  if (tables.size >= TABLES_MAX) tables.clear();
  tables.set(key, table);
  return table;
}

/** Tells results of tasks from judgements of people. */
export function isTestResult(item: EvidenceItem): item is TestResult {
  return "difficulty" in item;
}

function computeTable(slope: number, guess: number, difficulty: number): PassTable {
  const pass = new Float64Array(GRID_SIZE);
  const fail = new Float64Array(GRID_SIZE);
  for (let i = 0; i < GRID_SIZE; i++) {
    const x = slope * ((GRID[i] ?? 0) - difficulty);
    const p = 1 / (1 + Math.exp(-x));
    pass[i] = Math.log(guess + (1 - guess) * p);
    // ln(1 − P) = ln(1 − g) − ln(1 + e^x): exact even where 1 − P would round to nothing.
    fail[i] = Math.log(1 - guess) - Math.log1p(Math.exp(x));
  }
  return { pass, fail };
}
