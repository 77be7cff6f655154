import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { HOT_READS, type Subject } from "@/db/testing/hot-reads";
import { mentorshipRow, reviewRow } from "@/db/testing/mentoring-rows";
import { captureStatements, explain } from "@/db/testing/plans";
import { artefact, day, rate } from "@/db/testing/writing";
import { mintMentorScope, mintOwnScope } from "@/lib/access/mint-scope";
import { attachArtefact } from "./artefacts";
import { appendToLedger } from "./ledger";
import { insertSession } from "./sessions";

/**
 * With so few rows PostgreSQL would rather read whole tables; forbidden to, it does so only where
 * there is no index to use. `bench/explain.ts` asks the same of a hundred thousand people.
 */
const settings = ["set local enable_seqscan = off"];

let subject: Subject;
beforeAll(async () => {
  const [me, mentor] = [await newcomer(), await newcomer()];
  const skillId = "python";
  await rate(me, 3, { skillId });
  await attachArtefact(me, artefact({ skillIds: [skillId, "git"] }), day(2));
  const { ownerId: raterId } = mentor;
  await transaction((tx) =>
    appendToLedger(tx, me.ownerId, [{ kind: "mentor", skillId, value: 3, raterId, at: day(3) }]),
  );
  const mentorshipId = await mentorshipRow(me, mentor);
  await reviewRow(me, mentor, [skillId], { mentorshipId });
  const session = { userId: me.ownerId, device: "", days: 90 };
  const sessionId = await transaction((tx) => insertSession(tx, session));
  subject = {
    me: mintOwnScope(me.ownerId, sessionId),
    email: "newcomer-1@example.org",
    skillId,
    version: 3,
    past: day(2),
    now: day(9),
    mentor,
    mentee: mintMentorScope({
      ownerId: me.ownerId,
      mentorId: mentor.ownerId,
      mentorshipId,
      sections: ["skills"],
    }),
  };
});

describe.each(Object.entries(HOT_READS))("%s", (_name, read) => {
  test.each(["custom", "generic"] as const)("reads no table from end to end (%s)", async (mode) => {
    const statements = await captureStatements(() => read(subject));
    expect(statements.length).toBeGreaterThan(0);
    const url = process.env.DATABASE_URL ?? "";
    for (const { scanned, nodes } of await explain(url, statements, { mode, settings })) {
      expect({ scanned, nodes }).toEqual({ scanned: [], nodes });
    }
  });
});

test("the check can fail: a search by name has no index", async () => {
  const text = "select id from users where name = $1";
  const wish = { settings };
  const [plan] = await explain(process.env.DATABASE_URL ?? "", [{ text, values: ["x"] }], wish);
  expect(plan?.scanned).toEqual(["users"]);
});
