import { expect, test } from "vitest";
import { untilLoaded } from "./lazy-part";

test("a script that does not come is asked for again until it does", async () => {
  const seen: string[] = [];
  const load = async () => {
    seen.push("asked");
    if (seen.length < 5) throw new Error("ChunkLoadError");
    return "part";
  };
  const wait = async () => void seen.push("waited");
  expect(await untilLoaded(load, wait)).toBe("part");
  expect(seen).toEqual(["asked", "waited", "asked", "waited", "asked"]);
});
