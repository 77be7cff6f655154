import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { countMentees, getMentorsOffer, getOffer } from "@/db/queries/mentoring/offers";
import { getRaterStanding } from "@/db/queries/mentoring/standing";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import { mentorships } from "@/db/schema/mentoring";
import { recordStats } from "@/db/schema/skills";
import { AWKWARD_TEXTS, freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/doors";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { saveMentorOffer, stopMentorOffer } from "./actions";

const setUp = async () => {
  const person = await newPerson("Grace");
  return { ...person, ...(await signedInBrowser(person.userId)) };
};
const stored = (userId: string) => getOffer(mintOwnScope(userId, ""));
const fields = (changes: Record<string, string | string[]> = {}) => ({
  clientKey: freshKey(),
  version: "0",
  isOpen: "on",
  "specialisationIds[]": ["backend"],
  "rungIds[]": ["intern", "junior"],
  capacity: "4",
  languages: "English, Deutsch",
  about: "I ask questions.",
  ...changes,
});
const offer = {
  isOpen: true,
  specialisationIds: ["backend"],
  rungIds: ["intern", "junior"],
  capacity: 4,
  languages: ["English", "Deutsch"],
  about: "I ask questions.",
  version: 1,
};

test("an offer is stored as it was typed, and changed", async () => {
  const { browser, userId } = await setUp();
  expect(await stored(userId)).toBeNull();
  const { state } = await browser.submit(saveMentorOffer, fields());
  expect(state).toEqual({ status: "ok", value: offer });
  expect(await stored(userId)).toEqual(offer);
  expect(browser.revalidated).toContain("/mentoring/offer");
  const { isOpen: _, ...closed } = fields({ version: "1", capacity: "1" });
  await browser.submit(saveMentorOffer, closed);
  expect(await stored(userId)).toEqual({ ...offer, isOpen: false, capacity: 1, version: 2 });
});

test("awkward texts come back exactly", async () => {
  const { browser, userId } = await setUp();
  for (const [i, text] of AWKWARD_TEXTS.entries()) {
    const about = `<${text}>`;
    const { state } = await browser.submit(saveMentorOffer, fields({ about, version: String(i) }));
    expect(state.status).toBe("ok");
    expect((await stored(userId))?.about).toBe(about.normalize("NFC"));
  }
});

test("the slower of two tabs sees both versions and loses nothing", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(saveMentorOffer, fields({ about: "From the first tab" }));
  const slower = fields({ about: "From the second tab", "rungIds[]": ["mid"] });
  const { state } = await browser.submit(saveMentorOffer, slower);
  expect(state).toMatchObject({
    status: "conflict",
    value: { about: "From the first tab", version: 1 },
    typed: { about: "From the second tab", "rungIds[0]": "mid", languages: "English, Deutsch" },
  });
  expect((await stored(userId))?.about).toBe("From the first tab");
  const knowingly = { ...slower, version: "1", clientKey: freshKey() };
  expect((await browser.submit(saveMentorOffer, knowingly)).state.status).toBe("ok");
  expect(await stored(userId)).toMatchObject({ about: "From the second tab", version: 2 });
});

test.each(["0", "1"])("of many edits of version %s at once one wins", async (version) => {
  const { browser, userId } = await setUp();
  if (version === "1") await browser.submit(saveMentorOffer, fields());
  const edits = Array.from({ length: 12 }, (_, i) => fields({ version, about: `Edit ${i}` }));
  const answers = await Promise.all(edits.map((edit) => browser.submit(saveMentorOffer, edit)));
  const statuses = answers.map(({ state }) => state.status).sort();
  expect(statuses).toEqual([...Array(11).fill("conflict"), "ok"]);
  expect((await stored(userId))?.version).toBe(Number(version) + 1);
});

test("a double click has one effect and one answer", async () => {
  const { browser, userId } = await setUp();
  const same = fields();
  const answers = await Promise.all([1, 2, 3].map(() => browser.submit(saveMentorOffer, same)));
  for (const { state } of answers) expect(state).toEqual({ status: "ok", value: offer });
  expect((await stored(userId))?.version).toBe(1);
});

test("a specialisation that does not exist is refused by name", async () => {
  const { browser, userId } = await setUp();
  const typed = fields({ "specialisationIds[]": ["backend", "__proto__"] });
  const { state } = await browser.submit(saveMentorOffer, typed);
  expect(state.status === "invalid" && Object.keys(state.problems)).toEqual(["specialisationIds"]);
  expect(await stored(userId)).toBeNull();
});

test("an offer ends, and is taken up again as it was", async () => {
  const { browser, userId } = await setUp();
  const stranger = await setUp();
  await browser.submit(saveMentorOffer, fields());
  const nothing = await stranger.browser.send(stopMentorOffer, { clientKey: freshKey() });
  expect(nothing.state.status).toBe("not-found");
  expect(await stored(userId)).toEqual(offer);

  const { state } = await browser.send(stopMentorOffer, { clientKey: freshKey() });
  expect(state).toEqual({ status: "ok", value: offer });
  expect(await stored(userId)).toBeNull();

  const { languages, ...rest } = offer;
  const again = { ...rest, languages: languages.join(", "), version: 0, clientKey: freshKey() };
  expect((await browser.send(saveMentorOffer, again)).state).toEqual({
    status: "ok",
    value: offer,
  });
  expect(await stored(userId)).toEqual(offer);
});

test("an edit of an offer that ended elsewhere says so, and can be saved as a new one", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(saveMentorOffer, fields());
  await browser.send(stopMentorOffer, { clientKey: freshKey() });
  const late = fields({ version: "1", about: "Typed with care" });
  const { state } = await browser.submit(saveMentorOffer, late);
  expect(state).toMatchObject({
    status: "conflict",
    value: null,
    typed: { about: "Typed with care" },
  });
  expect(await stored(userId)).toBeNull();
  await browser.submit(saveMentorOffer, { ...late, version: "0", clientKey: freshKey() });
  expect((await stored(userId))?.about).toBe("Typed with care");
});

test("mentees are counted while their mentorships live", async () => {
  const [mentor, ada, linus] = [await newPerson(), await newPerson(), await newPerson()];
  const startedAt = new Date("2026-01-01");
  const pair = (menteeId: string) => ({ menteeId, mentorId: mentor.userId, startedAt });
  await db()
    .insert(mentorships)
    .values([
      pair(ada.userId),
      pair(linus.userId),
      { ...pair(linus.userId), endedAt: startedAt, endReason: "mentee-left" },
    ]);
  expect(await countMentees(mintOwnScope(mentor.userId, ""))).toBe(2);
  expect(await countMentees(mintOwnScope(ada.userId, ""))).toBe(0);
});

test("ratings weigh by the higher of what is confirmed and what is vouched", async () => {
  const { userId } = await newPerson();
  const standing = () => getRaterStanding(mintOwnScope(userId, ""));
  expect(await standing()).toEqual({ confirmed: null, vouched: null, rung: null });
  const at = new Date("2026-01-01");
  await db()
    .insert(recordStats)
    .values({ userId, basis: "supported", confirmedRungId: "junior", lastActivityAt: at })
    .onConflictDoUpdate({ target: recordStats.userId, set: { confirmedRungId: "junior" } });
  await db()
    .insert(vouches)
    .values([
      { mentorId: userId, rungId: "staff", withdrawnAt: at },
      { mentorId: userId, rungId: "senior" },
    ]);
  expect(await standing()).toEqual({ confirmed: "junior", vouched: "senior", rung: "senior" });
  await db().update(vouches).set({ withdrawnAt: at }).where(eq(vouches.mentorId, userId));
  expect(await standing()).toEqual({ confirmed: "junior", vouched: null, rung: "junior" });
});

test("an offer leaves with its account", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(saveMentorOffer, fields());
  await db().delete(users).where(eq(users.id, userId));
  expect(await stored(userId)).toBeNull();
});

test("a mentor's offer is read by their own learners, while the mentorship lives", async () => {
  const [grace, ada, linus] = [await setUp(), await setUp(), await setUp()];
  await grace.browser.submit(saveMentorOffer, fields());
  const [pair] = await db()
    .insert(mentorships)
    .values({ menteeId: ada.userId, mentorId: grace.userId, startedAt: new Date("2026-01-01") })
    .returning();
  const { id = "" } = pair ?? {};
  const read = (userId: string) => getMentorsOffer(mintOwnScope(userId, ""), id);
  expect(await read(ada.userId)).toEqual({
    about: "I ask questions.",
    languages: ["English", "Deutsch"],
    specialisationIds: ["backend"],
    timeZone: "UTC",
  });
  for (const { userId } of [linus, grace]) expect(await read(userId)).toBeNull();
  const ended = { endedAt: new Date("2026-02-01"), endReason: "mentee-left" };
  await db().update(mentorships).set(ended).where(eq(mentorships.id, id));
  expect(await read(ada.userId)).toBeNull();
});
