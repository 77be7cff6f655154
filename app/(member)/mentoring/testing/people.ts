import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations, mentorships } from "@/db/schema/mentoring";
import { freshKey } from "@/db/testing/writing";
import { hashInvitationToken, invitationToken } from "@/lib/access/invitation-token";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";

/** Somebody with an account and a browser in which they are signed in. */
export async function somebody(name = "Ada Lovelace") {
  const person = await newPerson(name);
  const { browser, sessionId } = await signedInBrowser(person.userId);
  return { ...person, browser, scope: mintOwnScope(person.userId, sessionId) };
}
export type Somebody = Awaited<ReturnType<typeof somebody>>;

type Stored = typeof invitations.$inferInsert;

/** A stored invitation, and the token that opens it. */
export async function anInvitation(inviterId: string, role: Side, more: Partial<Stored> = {}) {
  const token = invitationToken(inviterId, freshKey());
  const now = Date.now();
  const [row] = await db()
    .insert(invitations)
    .values({
      inviterId,
      inviterRole: role,
      tokenHash: hashInvitationToken(token),
      at: new Date(now),
      expiresAt: new Date(now + 86_400_000),
      ...more,
    })
    .returning({ id: invitations.id });
  return { token, id: row?.id ?? "" };
}

/** A live mentorship, stored as it stands. */
export async function aMentorship(
  menteeId: string,
  mentorId: string,
  more: Partial<typeof mentorships.$inferInsert> = {},
): Promise<string> {
  const [row] = await db()
    .insert(mentorships)
    .values({ menteeId, mentorId, startedAt: new Date(), sections: ["skills"], ...more })
    .returning({ id: mentorships.id });
  return row?.id ?? "";
}

export async function theMentorship(id: string) {
  const [row] = await db().select().from(mentorships).where(eq(mentorships.id, id));
  if (!row) throw new Error("no such mentorship");
  return row;
}
