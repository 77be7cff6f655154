import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawQuestions } from "./draw";
import { difficultyOf, placesFor } from "./draw-slots";
import type { DrawHistory, DrawInput } from "./draw-types";
import { QUESTION_KINDS, QUESTION_LEVELS, type QuestionHead, type QuestionLevel } from "./question";
import { QUESTIONS_MAX, SESSION_MINUTES } from "./session-types";
import { bankOf, blueprint, newcomer, seen } from "./testing/bank";

const DAY = 86_400_000;
const now = 1_000 * DAY;
const heads = bankOf(8);

const settings = {
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "backend",
  topicIds: [],
  kinds: [],
  minutes: null,
  count: 6,
  timePercent: 100,
  hasPrivate: false,
} as const;

const base: DrawInput = { heads, settings, seed: "aaaaaaaaaa", blueprint, history: newcomer, now };
const draw = (more: Partial<DrawInput> = {}) => drawQuestions({ ...base, ...more });
const ids = (more: Partial<DrawInput> = {}) => draw(more).map(({ head }) => head.id);
const seeds = (count: number) => Array.from({ length: count }, (_, i) => `seed${i}`);

const anySettings = fc.record({
  mode: fc.constant("mock" as const),
  focus: fc.constantFrom("blueprint" as const, "due" as const, "weak" as const),
  rungId: fc.constantFrom(...QUESTION_LEVELS),
  specialisation: fc.constantFrom("general" as const, "backend" as const),
  topicIds: fc.constant([]),
  kinds: fc.subarray([...QUESTION_KINDS]),
  minutes: fc.constantFrom(null, ...SESSION_MINUTES),
  count: fc.integer({ min: 1, max: QUESTIONS_MAX }),
  timePercent: fc.constant(100 as const),
  hasPrivate: fc.boolean(),
});

const groups = [...new Set(heads.map((head) => head.variantGroup))];
const scattered = fc
  .array(
    fc.record({
      group: fc.constantFrom(...groups),
      daysAgo: fc.integer({ min: 0, max: 200 }),
      dueInDays: fc.option(fc.integer({ min: -50, max: 100 })),
      retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 120 },
  )
  .map((rows) =>
    Object.fromEntries(
      rows.map(({ group, daysAgo, dueInDays, retrievability }) => [
        group,
        {
          lastSeenAt: now - daysAgo * DAY,
          lastQuestionId: group,
          dueAt: dueInDays === null ? null : now + dueInDays * DAY,
          retrievability: dueInDays === null ? null : retrievability,
        },
      ]),
    ),
  );
/** Whole rungs, but for one group in so many, seen in the last days: what a diligent person has. */
const crowded = fc
  .record({
    levels: fc.subarray([...QUESTION_LEVELS], { minLength: 1 }),
    spared: fc.integer({ min: 2, max: 40 }),
  })
  .map(({ levels, spared }) =>
    Object.fromEntries(
      heads
        .filter(({ level }, i) => levels.includes(level) && i % spared !== 0)
        .map(({ variantGroup }, i) => [variantGroup, { lastSeenAt: now - (i % 27) * DAY }]),
    ),
  );
const anyHistory = fc
  .oneof(scattered, crowded)
  .map((rows) => ({ ...seen(rows), weakTopicIds: ["topic-3", "topic-4"] }));

/**
 * What came again within its 28 days and undue, although a question of its kind, near the rung, was
 * there to come in its place.
 */
function repeatedInVain(
  drawn: ReturnType<typeof draw>,
  { groups }: DrawHistory,
  { rungId, minutes }: { rungId: QuestionLevel; minutes: number | null },
): string[] {
  const rests = ({ variantGroup }: QuestionHead) => {
    const past = groups.get(variantGroup);
    const isDue = past?.dueAt != null && past.dueAt <= now;
    return past !== undefined && !isDue && now - past.lastSeenAt < 28 * DAY;
  };
  return drawn.flatMap(({ head }, position) => {
    if (!rests(head)) return [];
    const before = drawn.slice(0, position).map((each) => each.head);
    const used = before.reduce((sum, { timeLimitMin }) => sum + timeLimitMin, 0);
    const instead = heads.find(
      (other) =>
        other.kind === head.kind &&
        Math.abs(other.difficulty - difficultyOf(rungId)) <= 1 &&
        !rests(other) &&
        groups.get(other.variantGroup)?.lastQuestionId !== other.id &&
        before.every(({ variantGroup }) => variantGroup !== other.variantGroup) &&
        before.filter(({ topics }) => topics[0] === other.topics[0]).length < 2 &&
        used + other.timeLimitMin <= (minutes ?? Number.POSITIVE_INFINITY),
    );
    return instead ? [`${head.id}, not ${instead.id}`] : [];
  });
}

describe("any draw", () => {
  test("10,000 of them keep the promises of the set-up", () => {
    fc.assert(
      fc.property(anySettings, anyHistory, fc.string(), (wish, history, seed) => {
        const chosen = { ...wish, count: wish.minutes === null ? wish.count : null };
        const input = { settings: chosen, history, seed };
        const drawn = draw(input);
        expect(ids(input)).toEqual(drawn.map(({ head }) => head.id));
        expect(drawn.length).toBeLessThanOrEqual(chosen.count ?? QUESTIONS_MAX);
        if (chosen.focus === "blueprint") expect(drawn.length).toBeGreaterThan(0);

        const own = drawn.map(({ head }) => head.variantGroup);
        expect(new Set(own).size).toBe(own.length);
        for (const { head, isEvidence } of drawn) {
          if (chosen.kinds.length > 0) expect(chosen.kinds).toContain(head.kind);
          const past = history.groups.get(head.variantGroup);
          const isDue = past?.dueAt != null && past.dueAt <= now;
          const isCooling = past !== undefined && now - past.lastSeenAt < 28 * DAY;
          expect(isEvidence).toBe(!isCooling);
          if (chosen.focus === "due") expect(isDue).toBe(true);
        }
        if (chosen.minutes !== null && drawn.length > 1) {
          const sum = drawn.reduce((total, { head }) => total + head.timeLimitMin, 0);
          expect(sum).toBeLessThanOrEqual(chosen.minutes);
        }
        if (chosen.focus === "blueprint") {
          const topics = drawn.map(({ head }) => head.topics[0]);
          for (const topic of topics) {
            expect(topics.filter((other) => other === topic).length).toBeLessThanOrEqual(2);
          }
          expect(repeatedInVain(drawn, history, chosen)).toEqual([]);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 400_000);
});

describe("balance", () => {
  test.each(QUESTION_LEVELS)("a whole session of %s has the blueprint's kinds", (rungId) => {
    const places = placesFor({ rungId, kinds: [] }, blueprint);
    for (const seed of seeds(50)) {
      const drawn = draw({ seed, settings: { ...settings, rungId, count: places.length } });
      const left = drawn.map(({ head }) => head.kind);
      expect(left.length).toBe(places.length);
      for (const kinds of places) {
        const found = left.findIndex((kind) => kinds.includes(kind));
        expect(found).not.toBe(-1);
        left.splice(found, 1);
      }
    }
  });

  test("difficulties come 20/60/20 below, at and above the rung", () => {
    const drawn = seeds(400).flatMap((seed) =>
      draw({ seed, settings: { ...settings, rungId: "senior", count: 5 } }),
    );
    const share = (difficulty: number) =>
      drawn.filter(({ head }) => head.difficulty === difficulty).length / drawn.length;
    // The blueprint's five places and the bag of five agree: the shares hold to the letter.
    expect(share(3)).toBeCloseTo(0.2, 10);
    expect(share(4)).toBeCloseTo(0.6, 10);
    expect(share(5)).toBeCloseTo(0.2, 10);
  });

  test("from mid on, half of coding, concept and design come from the specialisation", () => {
    const drawn = seeds(2_000).flatMap((seed) => draw({ seed }));
    const special = drawn.filter(({ head }) =>
      ["coding", "concept", "system_design"].includes(head.kind),
    );
    const own = special.filter(({ head }) => head.specialisation === "backend").length;
    expect(own / special.length).toBeGreaterThan(0.48);
    expect(own / special.length).toBeLessThan(0.52);
  });

  test("without a specialisation these are general, and the other kinds are whatever there is", () => {
    const drawn = seeds(200).flatMap((seed) =>
      draw({ seed, settings: { ...settings, specialisation: "general" } }),
    );
    const from = (kinds: readonly string[]) =>
      new Set(
        drawn
          .filter(({ head }) => kinds.includes(head.kind))
          .map(({ head }) => head.specialisation),
      );
    expect([...from(blueprint.specialised.kinds)]).toEqual(["general"]);
    expect([...from(["behavioural", "sql"])].toSorted()).toEqual(["backend", "general"]);
  });

  test("who asks for one topic gets more than two questions of it", () => {
    const drawn = draw({ settings: { ...settings, topicIds: ["topic-5"] } });
    expect(drawn.length).toBe(6);
    expect(drawn.every(({ head }) => head.topics.includes("topic-5"))).toBe(true);
  });
});

describe("memory", () => {
  const only = heads.filter(({ kind, level }) => kind === "concept" && level === "mid");
  const wish = { ...settings, kinds: ["concept" as const], count: 3 };

  test("what was seen within 28 days does not come up while there is anything else", () => {
    const [first, ...rest] = only;
    const history = seen({
      [first?.variantGroup ?? ""]: { lastSeenAt: now - 27.9 * DAY, lastQuestionId: "other" },
    });
    for (const seed of seeds(200)) {
      const drawn = ids({ heads: only, seed, history, settings: wish });
      expect(drawn).toHaveLength(3);
      const group = rest.filter((head) => head.variantGroup === first?.variantGroup);
      for (const head of [first, ...group]) expect(drawn).not.toContain(head?.id);
    }
  });

  test("with everything of the rung at rest, what is a step easier or harder comes first", () => {
    const concepts = heads.filter(({ kind }) => kind === "concept");
    const resting = concepts.filter(({ level }) => level === "mid");
    const history = seen(
      Object.fromEntries(resting.map((head) => [head.variantGroup, { lastSeenAt: now - 2 * DAY }])),
    );
    for (const seed of seeds(50)) {
      const drawn = draw({ heads: concepts, seed, history, settings: { ...wish, count: 6 } });
      expect(drawn).toHaveLength(6);
      expect(drawn.filter(({ isEvidence }) => !isEvidence)).toEqual([]);
      for (const { head } of drawn) expect([2, 4]).toContain(head.difficulty);
    }
  });

  test("a shortest question that was seen makes way for the next", () => {
    const designs = { ...settings, kinds: ["system_design" as const], count: null };
    const short = { ...designs, minutes: 15 as const };
    const [first] = draw({ settings: short });
    const history = seen({ [first?.head.variantGroup ?? ""]: { lastSeenAt: now - DAY } });
    const [second] = draw({ settings: short, history });
    expect(second?.head.variantGroup).not.toBe(first?.head.variantGroup);
    expect(second?.isEvidence).toBe(true);
  });

  test("it comes up when it is due, as another member of its group", () => {
    const group = "concept-mid-backend-0";
    const history = seen({
      [group]: {
        lastSeenAt: now - 3 * DAY,
        lastQuestionId: "concept-mid-backend-0",
        dueAt: now,
        retrievability: 0.1,
      },
    });
    const all = seeds(100).flatMap((seed) => ids({ heads: only, seed, history, settings: wish }));
    expect(all).toContain("concept-mid-backend-1");
    expect(all).not.toContain("concept-mid-backend-0");
  });

  test("when everything is cooling down, the longest unseen comes and proves nothing", () => {
    const history = seen(
      Object.fromEntries(
        only.map((head, i) => [head.variantGroup, { lastSeenAt: now - (i + 1) * 3_600_000 }]),
      ),
    );
    const drawn = draw({ heads: only, history, settings: { ...wish, count: 1 } });
    expect(drawn.map(({ isEvidence }) => isEvidence)).toEqual([false]);
    const oldest = [...history.groups].toSorted((a, b) => a[1].lastSeenAt - b[1].lastSeenAt);
    const general = oldest.find(([group]) => only.some((head) => head.variantGroup === group));
    expect(drawn[0]?.head.variantGroup).toBe(general?.[0]);
  });

  test("due today serves the most forgotten first, and nothing else", () => {
    const history = seen({
      "sql-mid-general-2": { dueAt: now - 1, retrievability: 0.8 },
      "concept-staff-general-3": { dueAt: now - 1, retrievability: 0.2 },
      "concept-mid-general-4": { dueAt: now + 1, retrievability: 0.95 },
    });
    const drawn = ids({ history, settings: { ...settings, focus: "due" } });
    expect(drawn).toEqual(["concept-staff-general-3", "sql-mid-general-2"]);
    expect(ids({ settings: { ...settings, focus: "due" } })).toEqual([]);
  });

  test("weak areas draw from the weak topics only", () => {
    const history = { ...newcomer, weakTopicIds: ["topic-2", "topic-9"] };
    const drawn = draw({ history, settings: { ...settings, focus: "weak" } });
    expect(drawn.length).toBe(6);
    for (const { head } of drawn) {
      expect(head.topics.some((topic) => history.weakTopicIds.includes(topic))).toBe(true);
    }
  });

  test("a weak topic comes up more often than a strong one", () => {
    const history = {
      ...newcomer,
      weakOtherwise: 0.05,
      weakByTopic: new Map([["topic-6", 0.95]]),
    };
    const count = (known: typeof history) =>
      seeds(500)
        .flatMap((seed) => draw({ seed, history: known }))
        .filter(({ head }) => head.topics[0] === "topic-6").length;
    expect(count(history)).toBeGreaterThan(1.8 * count({ ...history, weakByTopic: new Map() }));
  });
});

describe("length", () => {
  test("a quarter of an hour holds no design question, unless nothing else is wanted", () => {
    const short = { ...settings, count: null, minutes: 15 as const };
    for (const seed of seeds(50)) {
      const kinds = draw({ seed, settings: short }).map(({ head }) => head.kind);
      expect(kinds).not.toContain("system_design");
    }
    const design = draw({ settings: { ...short, kinds: ["system_design"] } });
    expect(design).toHaveLength(1);
    expect(design[0]?.head.kind).toBe("system_design");
  });

  test("of kinds that share a place each comes up that was asked for", () => {
    const kinds = ["testing", "sql", "debugging"] as const;
    for (const seed of seeds(50)) {
      const drawn = draw({ seed, settings: { ...settings, kinds, count: 3 } });
      expect(drawn.map(({ head }) => head.kind).toSorted()).toEqual(kinds.toSorted());
    }
  });

  test("kinds that the blueprint lacks can be asked for", () => {
    const rungId: QuestionLevel = "senior";
    const drawn = draw({ settings: { ...settings, rungId, kinds: ["sql"], count: 2 } });
    expect(drawn.map(({ head }) => head.kind)).toEqual(["sql", "sql"]);
  });
});

test("another seed gives another draw; the bank's order of files does not matter", () => {
  expect(ids()).toEqual(ids({ heads: heads.toReversed() }));
  expect(ids()).not.toEqual(ids({ seed: "bbbbbbbbbb" }));
});
