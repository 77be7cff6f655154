import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { showToast } from "@/components/ui/toast";
import { idle, messageOf } from "@/lib/domain/action-state";

export type ShownVouch = { vouchId: string; rungId: string };
export type VouchActs = { vouch: Act<{ vouchId: string }>; withdraw: Act };
type Mentor = { id: string; name: string };

const FAILED = "That did not work. Please try again.";

/** Sends it with a key of its own, and returns what went wrong, or null. */
async function send(act: Act, payload: Record<string, unknown>): Promise<string | null> {
  const answer = await act(idle, { ...payload, clientKey: newClientKey() }).catch(() => null);
  if (answer?.status === "ok") return null;
  return (answer && messageOf(answer)) ?? FAILED;
}

/** The way back of a toast: the form it came from may be gone, so trouble is a toast as well. */
const wayBack = (act: Act, payload: Record<string, unknown>) => async () => {
  const problem = await send(act, payload);
  if (problem !== null) showToast({ text: problem });
};

/** Tells of a vouch just given. The way back leads to the one before it, or to none. */
export function tellVouched(
  mentor: Mentor,
  madeId: string,
  before: ShownVouch | null,
  { vouch, withdraw }: VouchActs,
): void {
  // The same rung again: nothing was made.
  if (madeId === before?.vouchId) return;
  const undo = before
    ? wayBack(vouch, { mentorId: mentor.id, rungId: before.rungId, seenVouchId: madeId })
    : wayBack(withdraw, { vouchId: madeId, isWithdrawn: true });
  showToast({ text: `You vouch for ${mentor.name}.`, onAction: () => void undo() });
}

/** Takes a vouch back; returns what went wrong, or null after telling of it, with a way back. */
export async function takeBack(
  mentor: Mentor,
  vouchId: string,
  { withdraw }: VouchActs,
): Promise<string | null> {
  const problem = await send(withdraw, { vouchId, isWithdrawn: true });
  if (problem !== null) return problem;
  const undo = wayBack(withdraw, { vouchId, isWithdrawn: false });
  showToast({ text: `You no longer vouch for ${mentor.name}.`, onAction: () => void undo() });
  return null;
}
