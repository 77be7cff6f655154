import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import {
  CODE_ALPHABET,
  CODE_CHARACTERS,
  readCode,
} from "@/lib/domain/mentoring/administrator-code";
import { administratorNotice, prepareAdministratorNotice } from "@/scripts/lib/administrator.mjs";
import { renewAdministratorCode } from "./administrator-code.mjs";
import { db, transaction } from "./client";
import { redeemAdministratorCode } from "./queries/mentoring/administrators";
import { administratorCodes, administrators } from "./schema/administration";
import { newcomer } from "./testing/cast";

const url = process.env.DATABASE_URL ?? "";
const renew = () => renewAdministratorCode(url);
const stored = () => db().select().from(administratorCodes);

beforeEach(async () => {
  await db().delete(administratorCodes);
  await db().delete(administrators);
});

test("a code is drawn, and only its hash is stored", async () => {
  const code = (await renew()) ?? "";
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  const read = readCode(` ${code.toLowerCase()} `);
  expect(read).toHaveLength(CODE_CHARACTERS);
  expect([...read].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
  const [row, ...others] = await stored();
  expect(others).toEqual([]);
  expect(row?.codeHash).toBe(createHash("sha256").update(read).digest("hex"));
  expect(JSON.stringify(row)).not.toContain(code);
  expect(JSON.stringify(row)).not.toContain(read);
});

test("every start puts a new code in the place of the old one", async () => {
  const [me, first, second] = [await newcomer(), (await renew()) ?? "", (await renew()) ?? ""];
  expect(second).not.toBe(first);
  expect(await stored()).toHaveLength(1);
  const redeem = (code: string) =>
    transaction((tx) => redeemAdministratorCode(tx, me, readCode(code)));
  expect(await redeem(first)).toBe(false);
  expect(await redeem(second)).toBe(true);
});

test("of many starts at the same moment one code is left", async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, renew));
  const hashes = codes.map((code) =>
    createHash("sha256")
      .update(readCode(code ?? ""))
      .digest("hex"),
  );
  const left = await stored();
  expect(left).toHaveLength(1);
  expect(hashes).toContain(left[0]?.codeHash);
});

test("with an administrator there is no code, and none is left to be used", async () => {
  await renew();
  const { ownerId: userId } = await newcomer();
  await db().insert(administrators).values({ userId });
  expect(await renew()).toBeNull();
  expect(await stored()).toEqual([]);
  expect(await prepareAdministratorNotice(url, "http://localhost:3000")).toBeUndefined();
});

test("redeeming and starting at the same moment never leave an administrator beside a code", async () => {
  for (let round = 0; round < 10; round++) {
    await db().delete(administratorCodes);
    await db().delete(administrators);
    const [me, code] = [await newcomer(), (await renew()) ?? ""];
    const redeem = transaction((tx) => redeemAdministratorCode(tx, me, readCode(code)));
    const [isMade] = await Promise.all([redeem, renew(), renew()]);
    const unused = (await stored()).filter((row) => row.usedAt === null);
    expect(unused).toHaveLength(isMade ? 0 : 1);
    expect(await db().$count(administrators)).toBe(isMade ? 1 : 0);
  }
});

test("whoever starts Rung is told where to enter the code", async () => {
  const origin = "https://rung.example.org";
  const notice: string = (await prepareAdministratorNotice(url, origin)) ?? "";
  expect(notice).toContain(`${origin}/settings/administrator\n`);
  const code = notice.split(/\s+/).at(-1) ?? "";
  expect(notice).toBe(administratorNotice(origin, code));
  const me = await newcomer();
  expect(await transaction((tx) => redeemAdministratorCode(tx, me, readCode(code)))).toBe(true);
});

test("a database that cannot be asked keeps nobody from being served, and is named", async () => {
  const away = "postgres://nobody@127.0.0.1:1/rung";
  const notice: string = (await prepareAdministratorNotice(away, "http://localhost:3000")) ?? "";
  expect(notice).toMatch(/could not be made: .*ECONNREFUSED/);
});
