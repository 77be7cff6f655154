import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { administrators, vouches } from "@/db/schema/administration";
import { mentorOffers } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { auditEvents } from "@/db/schema/trust";
import { dump } from "@/db/testing/dump";
import { freshKey } from "@/db/testing/writing";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { vouchForMentor, withdrawMentorVouch } from "./actions";

const setUp = async (name = "Ada") => {
  const person = await newPerson(name);
  return { ...person, ...(await signedInBrowser(person.userId)) };
};
const newAdmin = async () => {
  const admin = await setUp("Barbara");
  await db().insert(administrators).values({ userId: admin.userId });
  return admin;
};
const newMentor = async () => {
  const mentor = await setUp("Grace");
  await db().insert(mentorOffers).values({ userId: mentor.userId, capacity: 3 });
  return mentor;
};
type Person = Awaited<ReturnType<typeof setUp>>;

const inForce = async (mentorId: string) => {
  const rows = await db()
    .select({ id: vouches.id, rungId: vouches.rungId, vouchedBy: vouches.vouchedBy })
    .from(vouches)
    .where(and(eq(vouches.mentorId, mentorId), isNull(vouches.withdrawnAt)));
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0] ?? null;
};
const vouch = async (by: Person, mentorId: string, rungId: string, seenVouchId = "") => {
  const payload = { mentorId, rungId, seenVouchId, clientKey: freshKey() };
  return (await by.browser.submit(vouchForMentor, payload)).state;
};
const withdraw = async (by: Person, vouchId: string, isWithdrawn = true) => {
  const payload = { vouchId, isWithdrawn, clientKey: freshKey() };
  return (await by.browser.send(withdrawMentorVouch, payload)).state;
};
const actsOf = async (userId: string) => {
  const rows = await db()
    .select({ act: auditEvents.act, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId))
    .orderBy(auditEvents.at);
  return rows.map(({ act, details }) => `${act} ${details.rungId}`);
};
const toldTo = (userId: string) =>
  db()
    .select({ type: notifications.type, href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(notifications.at);

let admin: Person;
let mentor: Person;
beforeEach(async () => {
  [admin, mentor] = [await newAdmin(), await newMentor()];
});

test("an administrator vouches, changes it, and takes it back; the mentor hears of each", async () => {
  expect((await vouch(admin, mentor.userId, "mid")).status).toBe("ok");
  const first = await inForce(mentor.userId);
  expect(first).toMatchObject({ rungId: "mid", vouchedBy: admin.userId });
  expect((await vouch(admin, mentor.userId, "senior", first?.id)).status).toBe("ok");
  const second = await inForce(mentor.userId);
  expect(second?.rungId).toBe("senior");
  expect((await withdraw(admin, second?.id ?? "")).status).toBe("ok");
  expect(await inForce(mentor.userId)).toBeNull();
  expect(await actsOf(admin.userId)).toEqual([
    "vouched mid",
    "vouched senior",
    "vouch-withdrawn senior",
  ]);
  const href = "/mentoring/offer";
  expect(await toldTo(mentor.userId)).toEqual([
    { type: "vouched", href, data: { rung: "Mid-level" } },
    { type: "vouched", href, data: { rung: "Senior" } },
    { type: "vouched", href, data: {} },
  ]);
});

test("a withdrawal can be undone while nothing else is in force", async () => {
  await vouch(admin, mentor.userId, "mid");
  const { id = "" } = (await inForce(mentor.userId)) ?? {};
  await withdraw(admin, id);
  expect((await withdraw(admin, id)).status).toBe("not-found");
  expect((await withdraw(admin, id, false)).status).toBe("ok");
  expect(await inForce(mentor.userId)).toMatchObject({ id, rungId: "mid" });
  expect((await withdraw(admin, id, false)).status).toBe("not-found");
  await vouch(admin, mentor.userId, "junior", id);
  expect((await withdraw(admin, id, false)).status).toBe("not-found");
  expect((await inForce(mentor.userId))?.rungId).toBe("junior");
});

test("the same rung again changes nothing and tells nobody", async () => {
  await vouch(admin, mentor.userId, "mid");
  const { id } = (await inForce(mentor.userId)) ?? {};
  expect(await vouch(admin, mentor.userId, "mid", id)).toEqual({
    status: "ok",
    value: { vouchId: id },
  });
  expect(await toldTo(mentor.userId)).toHaveLength(1);
});

test("what another administrator did meanwhile is not written over unseen", async () => {
  const other = await newAdmin();
  await vouch(other, mentor.userId, "senior");
  const state = await vouch(admin, mentor.userId, "junior");
  expect(state).toMatchObject({
    status: "conflict",
    message: expect.stringMatching(/up to Senior now/),
    value: { rungId: "senior" },
  });
  expect((await inForce(mentor.userId))?.rungId).toBe("senior");
  const { id } = (await inForce(mentor.userId)) ?? {};
  expect((await vouch(admin, mentor.userId, "junior", id)).status).toBe("ok");
});

test("of many administrators at the same moment one vouches", async () => {
  const admins = await Promise.all(Array.from({ length: 8 }, newAdmin));
  const states = await Promise.all(admins.map((each) => vouch(each, mentor.userId, "mid")));
  const statuses = states.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(7).fill("conflict"), "ok"]);
  expect(await toldTo(mentor.userId)).toHaveLength(1);
});

test("vouching and withdrawing at the same moment leave one in force at most", async () => {
  await vouch(admin, mentor.userId, "mid");
  for (let round = 0; round < 10; round++) {
    const seen = (await inForce(mentor.userId))?.id ?? "";
    await Promise.all([
      seen ? withdraw(admin, seen) : null,
      vouch(admin, mentor.userId, round % 2 ? "mid" : "senior", seen),
      seen ? withdraw(admin, seen, false) : null,
    ]);
    await inForce(mentor.userId);
  }
});

test("nobody vouches for themselves", async () => {
  await db().insert(mentorOffers).values({ userId: admin.userId, capacity: 1 });
  const state = await vouch(admin, admin.userId, "staff");
  expect(state).toMatchObject({ status: "invalid", problems: { form: expect.any(String) } });
  const other = await newAdmin();
  await vouch(other, admin.userId, "mid");
  const { id = "" } = (await inForce(admin.userId)) ?? {};
  await withdraw(other, id);
  expect((await withdraw(admin, id, false)).status).toBe("not-found");
  expect(await inForce(admin.userId)).toBeNull();
});

test("only who offers or mentors can be vouched for", async () => {
  const learner = await newPerson();
  expect((await vouch(admin, learner.userId, "mid")).status).toBe("not-found");
  expect((await vouch(admin, freshKey(), "mid")).status).toBe("not-found");
  expect((await vouch(admin, "nobody", "mid")).status).toBe("invalid");
  expect((await withdraw(admin, freshKey())).status).toBe("not-found");
});

test("to anybody but an administrator there is nothing here", async () => {
  await vouch(admin, mentor.userId, "mid");
  const { id = "" } = (await inForce(mentor.userId)) ?? {};
  const strangers = [mentor, await setUp("Linus")];
  const before = await dump();
  for (const stranger of strangers) {
    expect((await vouch(stranger, mentor.userId, "staff", id)).status).toBe("not-found");
    expect((await withdraw(stranger, id)).status).toBe("not-found");
  }
  expect(await dump()).toBe(before);
});

test("an administrator who is none any more is out with the next click", async () => {
  await vouch(admin, mentor.userId, "mid");
  const { id = "" } = (await inForce(mentor.userId)) ?? {};
  await db().delete(administrators).where(eq(administrators.userId, admin.userId));
  expect((await withdraw(admin, id)).status).toBe("not-found");
  expect((await inForce(mentor.userId))?.id).toBe(id);
});
