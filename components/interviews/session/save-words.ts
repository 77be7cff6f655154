import { clock } from "@/components/ui/saved";
import type { SessionAnswer, SessionStep, SessionView } from "@/lib/domain/interviews/session-view";
import type { SaveStatus } from "./draft-ports";

type Saving = {
  readonly status: SaveStatus;
  /** Ids of the answers in which two texts wait for a choice. */
  readonly choices: readonly string[];
  /** When this tab last saw the answer in front saved; null before. */
  readonly savedAt: number | null;
};

type Shown = Pick<SessionView, "answer" | "steps">;

/**
 * Whether what is written is safe, in a sentence; null where all is well, and `savedWords` tells
 * when. What stays amiss for a while says the same all the while, since it is read aloud.
 */
export function amissWords({ status, choices }: Saving, { answer, steps }: Shown): string | null {
  switch (status) {
    case "waiting":
      return "Rung does not answer. What you wrote is kept in this browser and sent again.";
    case "signed-out":
      return "You have been signed out. What you wrote is kept in this browser: sign in again in another tab, then go on.";
    default:
      return choiceWords(choices, answer, steps);
  }
}

/** "Saving…", or when the answer in front was last saved. */
export function savedWords(
  { status, savedAt }: Saving,
  { answer }: Shown,
  timeZone: string,
): string {
  if (status === "saving") return "Saving…";
  const at = savedAt ?? lastSavedAt(answer);
  return at === null
    ? "Everything you write is saved as you type."
    : `Saved ${clock(at, timeZone)}.`;
}

/** A text that waits for a choice is not the answer yet, so nothing may be called saved. */
function choiceWords(
  choices: readonly string[],
  shown: SessionAnswer,
  steps: readonly SessionStep[],
): string | null {
  const open = steps.filter(
    ({ answerId, state }) => state !== "submitted" && choices.includes(answerId),
  );
  const [first] = open;
  if (!first) return null;
  const isHere = open.some(({ answerId }) => answerId === shown.id);
  return `Two texts wait for your choice${isHere ? "" : ` in question ${first.position + 1}`}.`;
}

function lastSavedAt({ drafts }: SessionAnswer): number | null {
  const times = Object.values(drafts).flatMap(({ savedAt }) => savedAt ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}
