import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import { mentorOffers, mentorships } from "@/db/schema/mentoring";
import { recordStats } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { captureStatements, explain } from "@/db/testing/plans";
import { day } from "@/db/testing/writing";
import { mintAdminScope } from "@/lib/access/mint-scope";
import { listMentors } from "./mentors";

const admin = mintAdminScope("00000000-0000-4000-8000-000000000000");
const list = (search = "", limit = 50) => listMentors(admin, { search, limit });
const names = async (search = "") => (await list(search)).mentors.map(({ name }) => name);

async function person(name: string): Promise<string> {
  const { ownerId } = await newcomer();
  await db().update(users).set({ name }).where(eq(users.id, ownerId));
  return ownerId;
}
const offer = (userId: string, capacity = 3) =>
  db()
    .insert(mentorOffers)
    .values({ userId, capacity, rungIds: ["intern", "junior"] });
const pair = (mentorId: string, menteeId: string, isOver = false) =>
  db()
    .insert(mentorships)
    .values({
      mentorId,
      menteeId,
      startedAt: day(1),
      ...(isOver && { endedAt: day(2), endReason: "mentee-left" }),
    });

beforeEach(async () => {
  // A live mentorship has a mentor: it ends before they can leave.
  await db().delete(mentorships);
  await db().delete(users);
});

test("who offers, mentors or is vouched for is listed by name; nobody else", async () => {
  const [grace, edsger, barbara, ada] = [
    await person("grace"),
    await person("Edsger"),
    await person("Barbara"),
    await person("Ada"),
  ];
  await person("Linus");
  const former = await person("Former");
  await offer(grace);
  await pair(edsger, ada);
  await pair(former, ada, true);
  await db()
    .insert(vouches)
    .values([
      { mentorId: barbara, rungId: "mid", at: day(1) },
      { mentorId: former, rungId: "staff", at: day(1), withdrawnAt: day(2) },
    ]);
  expect(await names()).toEqual(["Barbara", "Edsger", "grace"]);
});

test("a line tells the offer, counts, and what the ratings rest on, and nothing of learners", async () => {
  const [grace, barbara, ada, linus] = [
    await person("Grace"),
    await person("Barbara"),
    await person("Ada Secret"),
    await person("Linus Secret"),
  ];
  await offer(grace, 5);
  await pair(grace, ada);
  await pair(grace, linus);
  await pair(grace, linus, true);
  const stats = { basis: "supported", confirmedRungId: "senior", lastActivityAt: day(1) };
  await db()
    .insert(recordStats)
    .values({ userId: grace, ...stats });
  const [vouch] = await db()
    .insert(vouches)
    .values({ mentorId: grace, rungId: "mid", vouchedBy: barbara, at: day(3) })
    .returning();
  const page = await list();
  expect(page).toEqual({
    hasMore: false,
    mentors: [
      {
        id: grace,
        name: "Grace",
        offer: { isOpen: true, capacity: 5, rungIds: ["intern", "junior"] },
        mentees: 2,
        confirmedRungId: "senior",
        vouch: { id: vouch?.id, rungId: "mid", at: day(3), byName: "Barbara" },
      },
    ],
  });
  expect(JSON.stringify(page)).not.toMatch(/Secret|@/);
  await db().delete(users).where(eq(users.id, barbara));
  expect((await list()).mentors[0]?.vouch).toMatchObject({ rungId: "mid", byName: null });
});

test("a search finds part of a name in any case, and takes wildcards for what they are", async () => {
  for (const name of ["Grace Hopper", "Edsger 100%", "Øyvind_x"]) await offer(await person(name));
  expect(await names("HOP")).toEqual(["Grace Hopper"]);
  expect(await names("%")).toEqual(["Edsger 100%"]);
  expect(await names("_")).toEqual(["Øyvind_x"]);
  expect(await names("øyv")).toEqual(["Øyvind_x"]);
  expect(await names("'; drop table users; --")).toEqual([]);
});

test("a long list is cut, and says so", async () => {
  for (const name of ["C", "A", "B"]) await offer(await person(name));
  const { mentors, hasMore } = await list("", 2);
  expect(mentors.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(hasMore).toBe(true);
  expect((await list("", 3)).hasMore).toBe(false);
});

test("who is shut out is not listed", async () => {
  const id = await person("Shut Out");
  await offer(id);
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, id));
  expect(await names()).toEqual([]);
});

test("no ledger and no other record is read", async () => {
  const statements = await captureStatements(() => list());
  const [plan] = await explain(process.env.DATABASE_URL ?? "", statements);
  expect(plan?.nodes.join("\n")).not.toMatch(/ledger|skill_currents|artefact|review|goal/);
});
