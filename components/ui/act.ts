import type { ActionState } from "@/lib/domain/action-state";

/** An action as a view gets it: what it answers matters only to the view that names a type. */
export type Act<T = unknown> = (
  previous: ActionState<unknown>,
  payload: unknown,
) => Promise<ActionState<T>>;
