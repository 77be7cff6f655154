import type { OwnScope } from "@/lib/domain/scope";

/**
 * Makes the capability to act on one person's rows. Only a door calls this, after it has seen a
 * live session; tests call it to act as one of the cast.
 */
export function mintOwnScope(ownerId: string, sessionId: string): OwnScope {
  return { ownerId, sessionId } as OwnScope;
}
