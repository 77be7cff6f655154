import { describe, expect, it } from "vitest";
import { headlineOf } from "./headline";
import { daysAgo, mentor, recordOf, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const claims = ["loops", "files", "terminal"].map((id) => standingOf(id, [self(3)]));

describe("headlineOf", () => {
  it("says nothing about nobody", () => {
    expect(headlineOf(recordOf(framework, []))).toEqual({
      basis: "none",
      rung: null,
      next: "intern",
      percent: null,
    });
  });

  it("reads claims as claims, even years later", () => {
    const headline = headlineOf(recordOf(framework, claims));
    expect(headline).toMatchObject({ basis: "claimed", rung: "intern", next: "junior" });
    const old = [standingOf("loops", [self(3, { at: daysAgo(4000) })])];
    expect(headlineOf(recordOf(framework, old)).basis).toBe("claimed");
  });

  it("changes over with the first independent item", () => {
    const headline = headlineOf(recordOf(framework, [...claims, standingOf("sql", [mentor(3)])]));
    expect(headline).toMatchObject({ basis: "supported", rung: null, next: "intern" });
    expect(headline.percent).toBeGreaterThan(0);
  });

  it("does not take 'not observable' for a claim", () => {
    const standing = standingOf("sql", [], { isNotObservable: true });
    expect(headlineOf(recordOf(framework, [standing])).basis).toBe("none");
  });

  it("has no next rung and no percentage at the top", () => {
    const all = [...framework.skills.keys()].map((id) => standingOf(id, [mentor(5), mentor(5)]));
    expect(headlineOf(recordOf(framework, all))).toEqual({
      basis: "supported",
      rung: "staff",
      next: null,
      percent: null,
    });
  });
});
