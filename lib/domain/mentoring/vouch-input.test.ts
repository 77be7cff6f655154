import { expect, test } from "vitest";
import { readSearch, vouchInput, vouchWithdrawal } from "./vouch-input";

const id = "6f1c2b3a-1111-4222-8333-444455556666";
const vouch = { clientKey: id, mentorId: id, rungId: "mid", seenVouchId: "" };

test("no vouch seen is null, a seen one its id", () => {
  expect(vouchInput.parse(vouch).seenVouchId).toBeNull();
  expect(vouchInput.parse({ ...vouch, seenVouchId: id }).seenVouchId).toBe(id);
});

test.each([
  { rungId: "" },
  { rungId: "principal" },
  { mentorId: "me" },
  { seenVouchId: "none" },
  { seenVouchId: undefined },
])("refused by the field at fault: %j", (changes) => {
  const parsed = vouchInput.safeParse({ ...vouch, ...changes });
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]);
  expect(paths).toEqual(Object.keys(changes));
  expect(parsed.error?.issues.map(({ message }) => message).join()).not.toContain("Invalid");
});

test("a withdrawal takes a form’s words for yes and no, and nothing else", () => {
  const withdrawal = (isWithdrawn: unknown) =>
    vouchWithdrawal.safeParse({ clientKey: id, vouchId: id, isWithdrawn });
  expect(withdrawal("true").data?.isWithdrawn).toBe(true);
  expect(withdrawal(false).data?.isWithdrawn).toBe(false);
  expect(withdrawal("maybe").success).toBe(false);
});

test.each([
  [" Grace ", "Grace"],
  [["a", "b"], ""],
  [undefined, ""],
  ["\ud800", ""],
  ["a\u0000b", "ab"],
  ["x".repeat(200), "x".repeat(80)],
])("%j is searched for as %j", (value, search) => {
  expect(readSearch(value)).toBe(search);
});
