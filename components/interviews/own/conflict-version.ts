import type { ActionState } from "@/lib/domain/action-state";

/** The version to write upon: after a conflict that of the other tab, so that saving once more wins. */
export function conflictVersion(state: ActionState<unknown>, version: number): number {
  if (state.status !== "conflict") return version;
  return (state.value as { version: number } | null)?.version ?? version;
}
