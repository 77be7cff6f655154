import { expect, test } from "vitest";
import { timeText } from "./mail-wishes";
import { mailWishesInput, wishesOf } from "./mail-wishes-input";
import { markReadInput, readCursor, writeCursor } from "./mark-input";
import { NOTIFICATION_TYPES } from "./types";

const clientKey = "0f8fad5b-d9cb-469f-a165-70867728950e";
const wishes = {
  clientKey,
  version: "0",
  batchMinutes: "60",
  quietFrom: "22:30",
  quietTo: "07:00",
  mail: ["note", "message"],
};
const problemsOf = (more: Record<string, unknown>) => {
  const parsed = mailWishesInput.safeParse({ ...wishes, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

test("wishes are stored as what is not wanted", () => {
  const stored = wishesOf(mailWishesInput.parse(wishes));
  expect(stored).toMatchObject({ batchMinutes: 60, quietFrom: 1350, quietTo: 420 });
  expect(stored.mutedMail).toHaveLength(NOTIFICATION_TYPES.length - 2);
  expect(stored.mutedMail).not.toContain("note");
});

test("no box ticked means that nothing is mailed; no quiet hours are two empty fields", () => {
  const { mail: _, ...none } = { ...wishes, quietFrom: "", quietTo: "" };
  const stored = wishesOf(mailWishesInput.parse(none));
  expect(stored).toMatchObject({ quietFrom: null, quietTo: null });
  expect(stored.mutedMail).toEqual(NOTIFICATION_TYPES);
});

test.each([
  [{ quietFrom: "" }, ["quietFrom"]],
  [{ quietTo: "" }, ["quietTo"]],
  [{ quietTo: "22:30" }, ["quietTo"]],
  [{ quietTo: "24:00" }, ["quietTo"]],
  [{ quietTo: "7 am" }, ["quietTo"]],
  [{ quietFrom: 5 }, ["quietFrom"]],
  [{ batchMinutes: "7" }, ["batchMinutes"]],
  [{ version: "-1" }, ["version"]],
  [{ mail: ["toString"] }, ["mail.0"]],
  [{ mail: "note" }, ["mail"]],
  [{ mail: Array(99).fill("note") }, ["mail"]],
])("%j is refused where it is wrong", (more, fields) => {
  expect(problemsOf(more)).toEqual(fields);
});

test("times come back as they were typed", () => {
  expect([timeText(null), timeText(0), timeText(425), timeText(1439)]).toEqual([
    "",
    "00:00",
    "07:05",
    "23:59",
  ]);
});

test("one notification, or all of them", () => {
  const idOf = (more: object) => markReadInput.safeParse({ clientKey, ...more }).data?.id;
  expect([idOf({}), idOf({ id: "" }), idOf({ id: clientKey })]).toEqual([null, null, clientKey]);
  expect([idOf({ id: "1" }), idOf({ id: 1 }), idOf({ id: [] })]).toEqual(Array(3).fill(undefined));
});

test("a place in the list survives its address, and nonsense is the first page", () => {
  const cursor = { at: new Date("2026-06-14T10:00:00.123Z"), id: clientKey };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  const nonsense = [undefined, "", "_", "x_y", `${"9".repeat(20)}_${clientKey}`, ["1_2"]];
  expect(nonsense.map(readCursor)).toEqual(nonsense.map(() => null));
});
