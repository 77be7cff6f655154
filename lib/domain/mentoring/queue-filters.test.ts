import { expect, test } from "vitest";
import { queueFilters, queueHref } from "./queue-filters";

const AFTER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

test("reads the address, and leaves out whatever is no filter", () => {
  const query = { level: "senior", specialisation: "ml_engineering", after: AFTER, other: "x" };
  expect(queueFilters.parse(query)).toEqual({
    level: "senior",
    specialisation: "ml_engineering",
    after: AFTER,
  });
  const broken = { level: "boss", specialisation: "a'b", after: "1", ...{ q: ["a", "b"] } };
  expect(queueFilters.parse(broken)).toEqual({});
  expect(queueFilters.parse({ level: ["mid", "senior"] })).toEqual({});
});

test("a changed filter begins at the front again; turning the page keeps the filters", () => {
  const filters = { level: "mid", specialisation: "backend", after: AFTER } as const;
  expect(queueHref(filters, { level: undefined })).toBe(
    "/mentoring/desk/queue?specialisation=backend",
  );
  expect(queueHref(filters, { after: AFTER })).toBe(
    `/mentoring/desk/queue?level=mid&specialisation=backend&after=${AFTER}`,
  );
  expect(queueHref({})).toBe("/mentoring/desk/queue");
});
