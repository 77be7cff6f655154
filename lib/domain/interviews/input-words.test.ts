import fc from "fast-check";
import { expect, test } from "vitest";
import * as inputs from "./session-inputs";
import { setUpInput } from "./set-up-input";

const id = "11111111-1111-4111-8111-111111111111";
/** Right in every field, so that a wrong one is reached behind the others. */
const right = {
  clientKey: id,
  interviewId: id,
  answerId: id,
  leftoverId: id,
  position: 0,
  field: "code",
  body: "x",
  baseVersion: 0,
  isFlagged: true,
  had: 0,
  index: 0,
  hasOwnTest: true,
  status: "done",
  checks: [{ name: "a", hasPassed: true, milliseconds: 1 }],
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "general",
  topicIds: [],
  kinds: [],
  length: "count",
  count: 3,
  timePercent: 100,
  hasPrivate: true,
  code: "",
};
const name = fc.constantFrom(...Object.keys(right));
const value = fc.oneof(
  fc.constantFrom("", "x", "1", "-1", "1e9", "on", null, undefined, [null], [{}], {}),
  fc.anything(),
);
const { turnInput, draftInput, flagInput, hintInput, askInput, runInput, runReportInput } = inputs;
const schemas = Object.entries({
  turnInput,
  draftInput,
  flagInput,
  hintInput,
  askInput,
  runInput,
  runReportInput,
  setUpInput,
});

test.each(schemas)("%s refuses in sentences of our own, whatever is sent", (_name, schema) => {
  expect(schema.safeParse(right).success).toBe(true);
  let refused = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }), (wrong) => {
      const { error } = schema.safeParse({ ...right, ...Object.fromEntries(wrong) });
      for (const { message } of error?.issues ?? []) {
        refused += 1;
        expect(message).toMatch(/^[A-Z].*[.]$/);
        expect(message).not.toMatch(/Invalid|expected|undefined/);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(50);
});
