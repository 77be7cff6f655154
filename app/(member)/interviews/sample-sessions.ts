import type { SessionRow } from "@/components/interviews/overview/history-table";

const DAY = 86_400_000;
const END = Date.UTC(2026, 4, 20, 18);

/** What the history looks like once there is one. */
export const sampleSessions: readonly SessionRow[] = [
  {
    id: "sample-2",
    title: "Junior, Backend",
    mode: "Mock interview",
    startedAt: END,
    questions: 4,
    scored: 4,
    meanScore: 0.63,
    meanDifficulty: 2.3,
    secondsUsed: 1_980,
    secondsGiven: 1_800,
  },
  {
    id: "sample-1",
    title: "Junior",
    mode: "Practice",
    startedAt: END - 6 * DAY,
    questions: 3,
    scored: 2,
    meanScore: 0.5,
    meanDifficulty: 2,
    secondsUsed: 1_260,
    secondsGiven: 0,
  },
];
