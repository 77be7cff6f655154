import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { exportedTables } from "@/db/queries/exports";
import * as account from "@/db/schema/account";
import * as skills from "@/db/schema/skills";
import * as trust from "@/db/schema/trust";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { GET } from "./route";

const context = { params: Promise.resolve({}) };
const download = (browser: TestBrowser) =>
  browser.within(() => GET(new Request("http://localhost:3000/api/export"), context));

test("the export is an attachment with everything of one's own and nothing of others", async () => {
  const [ada, grace] = [await newPerson("Ada 🧗"), await newPerson("Grace")];
  const { browser, sessionId } = await signedInBrowser(ada.userId);
  await signedInBrowser(grace.userId);
  const response = await download(browser);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="rung-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    account: { id: ada.userId, name: "Ada 🧗", email: ada.email },
    profile: { timeZone: "UTC" },
    sessions: [{ id: sessionId }],
    ledger: [],
  });
  expect(text).not.toContain(grace.userId);
  expect(text).not.toMatch(/argon2|passwordHash/);
});

test("a stranger gets no export", async () => {
  expect((await download(new TestBrowser())).status).toBe(401);
});

test("no table with a person's rows is forgotten", () => {
  const tables = Object.values({ ...account, ...skills, ...trust }).filter((t) => is(t, PgTable));
  const personal = tables
    .filter((table) => getTableConfig(table).columns.some((column) => column.name === "user_id"))
    .map(getTableName);
  // The profile is exported by itself; client keys say nothing about anybody.
  const elsewhere = ["profiles", "mutations"];
  const exported = Object.values(exportedTables).map(getTableName);
  expect(personal.sort()).toEqual([...exported, ...elsewhere].sort());
});
