import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { artefacts, ledgerEntries } from "@/db/schema/skills";
import { freshKey } from "@/db/testing/writing";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";

/** Somebody who has just signed up, with the browser they did it in. */
export async function setUp() {
  const person = await newPerson();
  return { ...person, ...(await signedInBrowser(person.userId)) };
}

/** A rating as the form sends it. */
export const ratingFields = (more: Record<string, string> = {}) => ({
  skillId: "python",
  rating: "3",
  expectedVersion: "0",
  clientKey: freshKey(),
  ...more,
});

/** Evidence as the form sends it. */
export const evidenceFields = (more: Record<string, string | string[]> = {}) => ({
  title: "Price watcher",
  kind: "repository",
  url: "https://example.org/price-watcher",
  body: "",
  datedOn: "2025-01-01",
  "skillIds[]": ["python"],
  clientKey: freshKey(),
  ...more,
});

export const ledgerOf = (userId: string) =>
  db()
    .select({
      id: ledgerEntries.id,
      skillId: ledgerEntries.skillId,
      kind: ledgerEntries.kind,
      value: ledgerEntries.value,
      note: ledgerEntries.note,
      retracts: ledgerEntries.retracts,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.userId, userId))
    .orderBy(ledgerEntries.at);

export const artefactsOf = (userId: string) =>
  db().select().from(artefacts).where(eq(artefacts.userId, userId)).orderBy(artefacts.at);
