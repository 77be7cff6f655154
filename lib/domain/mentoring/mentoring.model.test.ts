import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSettled } from "./disagreement-machine";
import { isRated, turnOf } from "./review-machine";
import { attempt, type Deed, sweep } from "./testing/deeds";
import { findBreach } from "./testing/invariants";
import { findPeep } from "./testing/sight";
import { emptyWorld, MENTEES, MENTORS, SKILLS, type World } from "./testing/world";

/**
 * Anybody tries anything at any time, on rows that may have moved on since they looked: that is
 * what a race comes to once transactions take their locks. Each deed runs against the world as it
 * is and against a screen that may be several deeds old (`pick` chooses among ids of either).
 */
type Try = (world: World) => Deed;

const PEOPLE = [...new Set([...MENTEES, ...MENTORS])];
const person = fc.constantFrom(...PEOPLE);
const pick = fc.nat({ max: 11 });
/** An id; mostly of a row that the deed fits, so that sequences get far. */
function choose<T>(
  shelf: ReadonlyMap<string, T>,
  index: number,
  fits: (row: T) => boolean = () => true,
): string {
  const rows = [...shelf];
  const fitting = rows.filter(([, row]) => fits(row));
  const from = fitting.length > 0 && index < 9 ? fitting : rows;
  return from[index % Math.max(from.length, 1)]?.[0] ?? "none";
}

const handedIn = fc.uniqueArray(fc.constantFrom(...SKILLS), { minLength: 0 }).chain((skillIds) =>
  fc.tuple(
    ...skillIds.map((skillId) =>
      fc.record({
        skillId: fc.constant(skillId),
        self: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 5 }),
        artefactIds: fc.constantFrom([`${skillId}-1`], [`${skillId}-1`, `${skillId}-2`], []),
      }),
    ),
  ),
);
const value = fc.option(
  fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
  { freq: 6 },
);

/** Mostly the person whose move it is, so that sequences get far; now and then anybody. */
const usually =
  (right: (world: World) => string | undefined, who: string, isRight: boolean) => (world: World) =>
    isRight ? (right(world) ?? who) : who;
const isRight = fc.integer({ min: 0, max: 4 }).map((n) => n > 0);

const tries: fc.Arbitrary<Try> = fc.oneof(
  {
    weight: 2,
    arbitrary: person.map(
      (who): Try =>
        () => ({ does: "ask", who }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom("lock", "lock", "release", "accept", "accept", "withdraw-request"),
        person,
        pick,
        isRight,
      )
      .map(
        ([does, who, index, right]): Try =>
          (world) => {
            const request = choose(world.requests, index, ({ state, lock }) =>
              does === "accept" ? state === "open" && lock !== null : state === "open",
            );
            const row = world.requests.get(request);
            const owner = does === "withdraw-request" ? row?.menteeId : row?.lock?.by;
            return { does, who: usually(() => owner, who, right)(world), request } as Deed;
          },
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...MENTEES), fc.constantFrom(...MENTORS)).map(
      ([who, mentor]): Try =>
        () => ({ does: "begin", who, mentor }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("end", "change"), person, pick, isRight).map(
      ([does, who, index, right]): Try =>
        (world) => {
          const mentorship = choose(world.mentorships, index, (each) => each.isLive);
          const owner = world.mentorships.get(mentorship)?.menteeId;
          return { does, who: usually(() => owner, who, right)(world), mentorship } as Deed;
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(person, person).map(
      ([who, whom]): Try =>
        () => ({ does: "block", who, whom }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(person, pick, handedIn, isRight).map(
      ([who, index, lines, right]): Try =>
        (world) => {
          const mentorship = choose(world.mentorships, index, (each) => each.isLive);
          const owner = world.mentorships.get(mentorship)?.menteeId;
          return {
            does: "submit",
            who: usually(() => owner, who, right)(world),
            mentorship,
            handedIn: lines,
          };
        },
    ),
  },
  {
    weight: 14,
    arbitrary: fc.tuple(person, pick, fc.constantFrom(...SKILLS), value, isRight).map(
      ([who, index, skillId, rating, right]): Try =>
        (world) => {
          const review = choose(world.reviews, index, (each) => turnOf(each.phase) === "mentor");
          const row = world.reviews.get(review);
          const line = row?.lines.find((each) => each.value === null && !each.isNotObservable);
          const owner = usually(() => row?.reviewerId, who, right)(world);
          const which = right ? (line?.skillId ?? skillId) : skillId;
          const given = line?.artefactIds.length === 0 && right ? null : rating;
          return { does: "rate", who: owner, review, skillId: which, value: given };
        },
    ),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom("return", ...Array<string>(6).fill("complete"), "finish", "withdraw"),
        person,
        pick,
        fc.integer({ min: 0, max: 3 }),
        isRight,
      )
      .map(
        ([does, who, index, draw, right]): Try =>
          (world) => {
            const review = choose(world.reviews, index, (each) =>
              does === "complete"
                ? turnOf(each.phase) === "mentor" && each.lines.every(isRated)
                : does === "finish"
                  ? each.phase === "completed"
                  : turnOf(each.phase) === "mentor",
            );
            const row = world.reviews.get(review);
            const isLearners = does === "finish" || does === "withdraw";
            const owner = isLearners ? row?.menteeId : row?.reviewerId;
            return { does, who: usually(() => owner, who, right)(world), review, draw } as Deed;
          },
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(person, pick, handedIn, isRight).map(
      ([who, index, lines, right]): Try =>
        (world) => {
          const review = choose(world.reviews, index, (each) => each.phase === "returned");
          const owner = world.reviews.get(review)?.menteeId;
          return {
            does: "resubmit",
            who: usually(() => owner, who, right)(world),
            review,
            handedIn: lines,
          };
        },
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom("discuss", "ask-third", "keep-both", "revise"),
        person,
        pick,
        fc.integer({ min: 0, max: 10 }),
        isRight,
      )
      .map(
        ([does, who, index, halves, right]): Try =>
          (world) => {
            const disagreement = choose(world.disagreements, index, (each) => !isSettled(each));
            const row = world.disagreements.get(disagreement);
            const review = row && world.reviews.get(row.reviewId);
            const owner = halves % 2 === 0 ? review?.menteeId : review?.reviewerId;
            return {
              does,
              who: usually(() => owner, who, right)(world),
              disagreement,
              value: halves / 2,
            } as Deed;
          },
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0.01, 0.01, 0.02, 0.02, 1, 1, 2, 7, 8, 15, 29).map(
      (days): Try =>
        () => ({ does: "wait", days }),
    ),
  },
);

const sequences = fc.array(fc.tuple(tries, fc.nat({ max: 3 })), {
  minLength: 40,
  maxLength: 100,
  size: "max",
});

describe("mentoring as a whole", () => {
  test("nothing breaks in any of 10,000 sequences of deeds, stale screens included", () => {
    const seen = new Map<string, number>();
    const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(sequences, (steps) => {
        let world = emptyWorld;
        const screens: World[] = [];
        for (const [make, staleness] of steps) {
          screens.push(world);
          const screen = screens[Math.max(0, screens.length - 1 - staleness)] ?? world;
          const deed = make(screen);
          const after = attempt(world, deed);
          expect(findBreach(world, after) ?? findPeep(world, after)).toBe(null);
          if (after !== world) note(deed.does);
          world = after;
        }
        for (const review of world.reviews.values()) note(review.phase);
        for (const each of world.disagreements.values()) note(each.state);
        for (const request of world.requests.values()) note(`${request.kind} ${request.state}`);
        // A sweep that runs twice does nothing the second time.
        const swept = sweep(world);
        expect(sweep(swept)).toEqual(swept);
      }),
      { numRuns: 10_000, seed: 20260105 },
    );
    // A model that never gets anywhere would hold too: every state has to have been reached.
    const reached = [
      ...["submitted", "in_review", "returned", "resubmitted", "completed", "finished"],
      ...["withdrawn", "ended", "mentor_timed_out", "mentee_timed_out"],
      ...["open", "discussed", "self_revised", "mentor_revised", "third_rater", "kept_both"],
      ...["mentorship open", "mentorship accepted", "mentorship withdrawn", "mentorship expired"],
      ...["second-opinion open", "second-opinion accepted"],
    ];
    expect(reached.filter((state) => (seen.get(state) ?? 0) < 20)).toEqual([]);
    // Ten thousand sequences take some seconds, and several times that beside other work.
  }, 600_000);
});
