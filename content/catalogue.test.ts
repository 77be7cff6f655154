import { describe, expect, it } from "vitest";
import { framework, guide } from "./catalogue";
import { checkContent, readContent } from "./reader";
import { ladderSchema } from "./schema/ladder";
import { skillsSchema } from "./schema/skills";

describe("the catalogue", () => {
  it("is read once", () => {
    expect(framework()).toBe(framework());
    expect(guide()).toBe(guide());
  });

  it("cannot be changed", () => {
    const { skills, rungs } = framework();
    const redis = skills.get("redis");
    expect(() => (skills as Map<string, unknown>).set("redis", {})).toThrow(TypeError);
    expect(() => (skills as Map<string, unknown>).delete("redis")).toThrow(TypeError);
    expect(() => Object.assign(redis ?? {}, { name: "Other" })).toThrow(TypeError);
    for (const rung of rungs) {
      expect(() => (rung.core as unknown[]).push({})).toThrow(TypeError);
    }
    expect(() => (guide().courses as unknown[]).pop()).toThrow(TypeError);
  });

  it("puts the anchors of a skill in order, from nothing to expert", () => {
    const anchors = framework().skills.get("redis")?.anchors ?? [];
    expect(anchors).toHaveLength(6);
    expect(anchors[0]).toBe(framework().scale[0]?.anchor);
    expect(anchors[3]).toMatch(/^Uses the right Redis structure/);
  });
});

describe("an error in the content", () => {
  const redis = {
    id: "redis",
    name: "Redis",
    rung: "mid",
    specialisations: ["backend"],
    effort: "M",
    halfLifeDays: 545,
    aliases: ["redis"],
    canDo: "Uses it.",
  };
  const check = (skill: object) => () =>
    checkContent("skills/x.yaml", { category: "x", kind: "soft", skills: [skill] }, skillsSchema);

  it("is none while the file is valid", () => {
    expect(check(redis)).not.toThrow();
  });

  it("names the file, the id and the place", () => {
    expect(check({ ...redis, effort: "huge" })).toThrow(
      /content\/skills\/x\.yaml.*\s+redis > effort:/,
    );
  });

  it("is a key that nobody reads", () => {
    expect(check({ ...redis, colour: "red" })).toThrow(/redis: Unrecognized key: "colour"/);
  });

  it("is a skill that counts for more than .8 towards another", () => {
    expect(check({ ...redis, adjacentTo: { nosql: 0.9 } })).toThrow(/redis > adjacentTo.nosql/);
  });

  it("is a file that is not there, or is another", () => {
    expect(() => readContent("nowhere.yaml", ladderSchema)).toThrow(/content\/nowhere\.yaml/);
    expect(() => readContent("paths.yaml", ladderSchema)).toThrow(
      /content\/paths\.yaml is not valid/,
    );
  });
});
