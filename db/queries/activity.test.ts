import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { artefact, day, freshKey, rate } from "@/db/testing/writing";
import { listRecentActivity, listSkillHistory } from "./activity";
import { attachArtefact, withdrawArtefact } from "./artefacts";
import { retractEntry } from "./assessments";
import { appendToLedger } from "./ledger";

const summary = (lines: Awaited<ReturnType<typeof listRecentActivity>>) =>
  lines.map((line) => (line.kind === "entry" ? line.entry.skillId : line.title));

describe("listSkillHistory", () => {
  test("tells newest first, of this skill alone, and who judged", async () => {
    const [me, mentor] = [await newcomer(), await newcomer()];
    await rate(me, 2, { at: day(1) });
    await rate(me, 3, { skillId: "git", at: day(2) });
    await transaction((tx) =>
      appendToLedger(tx, me.ownerId, [
        {
          kind: "mentor",
          skillId: "python",
          value: 2.5,
          raterId: mentor.ownerId,
          note: "Good.",
          at: day(3),
        },
      ]),
    );
    const lines = await listSkillHistory(me, "python");
    expect(lines).toMatchObject([
      { kind: "mentor", value: 2.5, raterId: mentor.ownerId, raterName: "Newcomer", note: "Good." },
      { kind: "self", value: 2, raterId: null, raterName: null, isTakenBack: false },
    ]);
    expect(lines.map(({ at }) => at)).toEqual([day(3), day(1)]);
  });

  test("shows a stranger nothing", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    await rate(me, 2);
    expect(await listSkillHistory(stranger, "python")).toEqual([]);
  });
});

describe("listRecentActivity", () => {
  test("mixes entries and artefacts by date and stops at the limit", async () => {
    const me = await newcomer();
    await rate(me, 2, { skillId: "git", at: day(1) });
    await attachArtefact(me, artefact({ title: "A talk" }), day(2));
    await rate(me, 2, { skillId: "sql", at: day(3) });
    await attachArtefact(me, artefact({ title: "A paper" }), day(4));
    expect(summary(await listRecentActivity(me, 10))).toEqual(["A paper", "sql", "A talk", "git"]);
    expect(summary(await listRecentActivity(me, 3))).toEqual(["A paper", "sql", "A talk"]);
    expect(await listRecentActivity(me, 0)).toEqual([]);
  });

  test("leaves out what was taken back or withdrawn, and fills up with what is older", async () => {
    const me = await newcomer();
    for (let n = 1; n <= 4; n++) await rate(me, 3, { version: n - 1, at: day(n) });
    const slips = (await listSkillHistory(me, "python")).slice(0, 2);
    for (const { id } of slips) {
      await retractEntry(me, { entryId: id, clientKey: freshKey() }, day(5));
    }
    const { id } = await attachArtefact(me, artefact(), day(6));
    await withdrawArtefact(me, { id, isWithdrawn: true, clientKey: freshKey() }, day(7));
    const lines = await listRecentActivity(me, 2);
    expect(lines.map((line) => (line.kind === "entry" ? line.entry.at : line.at))).toEqual([
      day(2),
      day(1),
    ]);
  });

  test("a mark of use that was taken back is gone too, while the rating beside it stands", async () => {
    const me = await newcomer();
    await rate(me, 3, { isInUse: true });
    const history = await listSkillHistory(me, "python");
    const mark = history.find(({ kind }) => kind === "usage");
    await retractEntry(me, { entryId: mark?.id ?? "", clientKey: freshKey() }, day(2));
    const lines = await listRecentActivity(me, 10);
    expect(lines.map((line) => line.kind === "entry" && line.entry.kind)).toEqual(["self"]);
  });

  test("shows a stranger nothing", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    await rate(me, 2);
    await attachArtefact(me, artefact(), day(2));
    expect(await listRecentActivity(stranger, 10)).toEqual([]);
  });
});
