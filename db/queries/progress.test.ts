import { expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { newcomer } from "@/db/testing/cast";
import { day, rate } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { areaScoresOf } from "@/lib/domain/skills/area-scores";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { listProgressDays } from "./progress";
import { listStandings } from "./standings";

async function readoutOf(me: OwnScope, at: Date) {
  const standings = await listStandings(me);
  const record = readSkillRecord({ framework: framework(), standings, now: at.getTime() });
  const areas = areaScoresOf(record, framework());
  return {
    day: at.toISOString().slice(0, 10),
    claimed: record.claimed.ladder.rungs.map((rung) => rung.progress ?? -1),
    supported: record.supported.ladder.rungs.map((rung) => rung.progress ?? -1),
    confirmed: record.confirmed.ladder.rungs.map((rung) => rung.progress ?? -1),
    ratedCount: [...standings.values()].filter(({ assessedAt }) => assessedAt !== null).length,
    claimedAreas: areas.map((area) => area.claimed ?? -1),
    supportedAreas: areas.map((area) => area.supported ?? -1),
  };
}

test("a day on which something changed has one row: the state after its last write", async () => {
  const me = await newcomer();
  await rate(me, 3, { at: day(1) });
  await rate(me, 2, { skillId: "git", at: new Date(day(1).getTime() + 60_000) });
  const first = await readoutOf(me, new Date(day(1).getTime() + 60_000));
  expect(await listProgressDays(me, "2000-01-01")).toEqual([first]);

  await rate(me, 4, { skillId: "sql", at: day(3) });
  const second = await readoutOf(me, day(3));
  expect(await listProgressDays(me, "2000-01-01")).toEqual([first, second]);
  expect(second.ratedCount).toBe(3);
  expect(second.claimed[0]).toBeGreaterThan(0);
});

test("days begin and end in UTC, and `since` includes its own day", async () => {
  const me = await newcomer();
  await rate(me, 1, { at: new Date("2025-03-01T23:59:59.999Z") });
  await rate(me, 2, { version: 1, at: new Date("2025-03-02T00:00:00.000Z") });
  const days = async (since: string) => (await listProgressDays(me, since)).map((row) => row.day);
  expect(await days("2025-03-01")).toEqual(["2025-03-01", "2025-03-02"]);
  expect(await days("2025-03-02")).toEqual(["2025-03-02"]);
  expect(await days("2025-03-03")).toEqual([]);
});

test("writes to different skills at the same time miss nothing of one another", async () => {
  const me = await newcomer();
  const skillIds = ["python", "control-flow", "functions-scope", "builtin-collections", "git"];
  for (let round = 0; round < 10; round++) {
    const at = day(round + 1);
    await Promise.all(
      skillIds.map((skillId) => rate(me, (round % 4) + 1, { skillId, version: round, at })),
    );
    expect((await listProgressDays(me, "2000-01-01")).at(-1)).toEqual(await readoutOf(me, at));
  }
}, 120_000);

test("a stranger sees no day of mine", async () => {
  const [me, stranger] = [await newcomer(), await newcomer()];
  await rate(me, 3);
  expect(await listProgressDays(stranger, "2000-01-01")).toEqual([]);
});
