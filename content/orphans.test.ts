import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { assemble } from "./assemble";
import {
  bankTargets,
  framework,
  guide,
  interviewBlueprint,
  readFrameworkFiles,
  rubrics,
} from "./catalogue";
import { assembleGuide, readGuideFiles } from "./guide-files";
import { listFiles, readRaw } from "./reader";
import { listLeaves, mapLeaves } from "./testing/leaves";

/** Every file beside what its schema makes of it. */
function pairs() {
  const { skills, anchors, ...single } = readFrameworkFiles();
  const guideFiles: Record<string, unknown> = readGuideFiles();
  return [
    ...Object.entries(single).map(([name, parsed]) => ({ file: `${name}.yaml`, parsed })),
    ...listFiles("skills").map((file, i) => ({ file, parsed: skills[i] })),
    ...listFiles("anchors").map((file, i) => ({ file, parsed: anchors[i] })),
    ...listFiles("guide").map((file) => {
      const keys = Object.keys(readRaw(file) as object);
      return { file, parsed: Object.fromEntries(keys.map((key) => [key, guideFiles[key]])) };
    }),
    { file: "rubrics.yaml", parsed: { rubrics: Object.values(rubrics()) } },
    {
      file: "interview-blueprint.yaml",
      parsed: { blueprint: interviewBlueprint(), targets: bankTargets() },
    },
  ];
}

function assembleBoth(files: ReturnType<typeof readAll>) {
  return listLeaves([assemble(files.framework), assembleGuide(files.guide)]);
}

function readAll() {
  return { framework: readFrameworkFiles(), guide: readGuideFiles() };
}

describe("nothing is orphaned", () => {
  it("reads every file that lies beside the catalogue or in its folders", () => {
    const here = ["", "skills", "anchors", "guide"].flatMap((folder) =>
      readdirSync(path.join(process.cwd(), "content", folder))
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => path.posix.join(folder, name)),
    );
    expect(
      pairs()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(here.sort());
  });

  it.each(pairs())("takes every line of $file through its schema", ({ file, parsed }) => {
    expect(parsed).toMatchObject(readRaw(file) as object);
  });

  // Each number is replaced by one that occurs nowhere else, and so is each text that is not an
  // id; whatever does not come out at the other end is shown to nobody.
  it("hands every number and every text on", () => {
    const markers = new Map<unknown, string>();
    const marked = mapLeaves(readAll(), ({ key, value }) => {
      if (key === "id" || key === "category") return value;
      const marker = markers.size + 0.25;
      if (typeof value === "number") markers.set(marker, `${key}: ${value}`);
      else if (typeof value === "string") markers.set(`text ${marker}`, `${key}: ${value}`);
      else return value;
      return typeof value === "number" ? marker : `text ${marker}`;
    });
    const out = new Set(assembleBoth(marked).map((leaf) => leaf.value));
    expect(markers.size).toBeGreaterThan(3500);
    expect([...markers].filter(([marker]) => !out.has(marker)).map(([, leaf]) => leaf)).toEqual([]);
  });

  it("hands every id on", () => {
    const out = new Set(listLeaves([framework(), guide()]).map((leaf) => leaf.value));
    const ids = listLeaves(readAll()).filter(({ key }) => key === "id" || key === "category");
    expect(ids.length).toBeGreaterThan(250);
    expect(ids.filter(({ value }) => !out.has(value))).toEqual([]);
  });

  it("hands every yes and no on", () => {
    const files = readAll();
    const before = JSON.stringify(assembleBoth(files));
    const flags = listLeaves(files).filter(({ value }) => typeof value === "boolean");
    const ignored = flags.filter((_, wanted) => {
      let seen = -1;
      const flipped = mapLeaves(files, ({ value }) => {
        if (typeof value !== "boolean") return value;
        seen += 1;
        return seen === wanted ? !value : value;
      });
      return JSON.stringify(assembleBoth(flipped)) === before;
    });
    expect(flags.length).toBeGreaterThan(60);
    expect(ignored).toEqual([]);
  });
});
