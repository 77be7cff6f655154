import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptRequest,
  draftRequest,
  joinRequest,
  lockAt,
  lockRequest,
  openRequest,
  type QueuedRequest,
  releaseRequest,
  reopenRequest,
  routeAt,
  type Taker,
  tickRequest,
  withdrawRequest,
} from "./request-machine";

const NOW = Date.UTC(2026, 0, 31, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;
const grace: Taker = { id: "grace", liveLocks: 0, isBlocked: false, hasRoom: true };
const linus: Taker = { ...grace, id: "linus" };

/** The value of a step that must be allowed. */
function done(step: ReturnType<typeof openRequest>): QueuedRequest {
  if (!step.ok) throw new Error(`refused: ${step.problem}`);
  return step.value;
}
const problemOf = (step: ReturnType<typeof openRequest>) => (step.ok ? null : step.problem);
const opened = (age = NOW) => done(openRequest(draftRequest("ada"), NOW, age));
const held = (by = grace) => done(lockRequest(opened(), by, NOW));

describe("openRequest", () => {
  test("begins at the end of the queue, in the narrowest circle, for 30 days", () => {
    expect(opened()).toEqual({
      ...draftRequest("ada"),
      state: "open",
      openedAt: NOW,
      expiresAt: NOW + 30 * DAY,
    });
  });

  test.each([
    [6.99, 0],
    [7, 1],
    [13.99, 1],
    [14, 2],
    [28, 2],
  ])("requeued after %d days it keeps its age and starts in circle %d", (days, route) => {
    const age = NOW - days * DAY;
    expect(opened(age)).toMatchObject({ openedAt: age, route, expiresAt: NOW + 30 * DAY });
  });

  test("nobody is older than now", () => {
    expect(opened(NOW + DAY).openedAt).toBe(NOW);
  });

  test("only a draft is opened", () => {
    expect(problemOf(openRequest(opened(), NOW))).toBe("not-open");
  });
});

describe("lockRequest", () => {
  test("holds for 30 minutes, to the millisecond", () => {
    const request = held();
    expect(lockAt(request, NOW + 30 * MINUTE - 1)).toEqual({
      by: "grace",
      until: NOW + 30 * MINUTE,
    });
    expect(lockAt(request, NOW + 30 * MINUTE)).toBeNull();
  });

  test("one's own again renews nothing", () => {
    const request = held();
    expect(done(lockRequest(request, grace, NOW + 29 * MINUTE))).toEqual(request);
  });

  test.each<[string, Partial<Taker>, Partial<QueuedRequest>]>([
    ["own", { id: "ada" }, {}],
    ["blocked", { isBlocked: true }, {}],
    ["excluded", {}, { excludedIds: ["grace"] }],
    ["no-room", { hasRoom: false }, {}],
    ["too-many-locks", { liveLocks: 4 }, {}],
    ["locked", {}, { lock: { by: "linus", until: NOW + 1 } }],
    ["not-open", {}, { state: "withdrawn" }],
    ["not-open", {}, { expiresAt: NOW }],
  ])("is refused: %s", (problem, taker, request) => {
    expect(problemOf(lockRequest({ ...opened(), ...request }, { ...grace, ...taker }, NOW))).toBe(
      problem,
    );
  });

  test("a lock that has run out is anybody's to take over", () => {
    const later = NOW + 30 * MINUTE;
    expect(done(lockRequest(held(), linus, later)).lock?.by).toBe("linus");
  });
});

describe("acceptRequest", () => {
  test("by the holder, while it holds", () => {
    const accepted = done(acceptRequest(held(), grace, NOW + 30 * MINUTE - 1));
    expect(accepted).toMatchObject({ state: "accepted", takenBy: "grace", lock: null });
    expect(problemOf(acceptRequest(held(), grace, NOW + 30 * MINUTE))).toBe("not-locked");
    expect(problemOf(acceptRequest(held(), linus, NOW))).toBe("locked");
    expect(problemOf(acceptRequest(opened(), grace, NOW))).toBe("not-locked");
  });

  test("on its last day whoever reads it may finish, and nobody else begins", () => {
    const request = { ...held(), expiresAt: NOW + MINUTE };
    const later = NOW + 2 * MINUTE;
    expect(done(acceptRequest(request, grace, later)).state).toBe("accepted");
    expect(problemOf(lockRequest(request, linus, later))).toBe("not-open");
    expect(tickRequest(request, later).event).toBeNull();
    expect(tickRequest(request, NOW + 30 * MINUTE).event).toBe("expired");
  });
});

describe("releaseRequest and withdrawRequest", () => {
  test("only the holder gives it back", () => {
    expect(problemOf(releaseRequest(held(), "linus", NOW))).toBe("not-locked");
    expect(problemOf(releaseRequest(held(), "grace", NOW + 30 * MINUTE))).toBe("not-locked");
    expect(done(releaseRequest(held(), "grace", NOW))).toEqual(opened());
  });

  test("a learner withdraws at any time, whoever holds it, but only once", () => {
    const withdrawn = done(withdrawRequest(held()));
    expect(withdrawn).toMatchObject({ state: "withdrawn", lock: null });
    expect(problemOf(withdrawRequest(withdrawn))).toBe("not-open");
    expect(problemOf(lockRequest(withdrawn, grace, NOW))).toBe("not-open");
    expect(done(withdrawRequest(draftRequest("ada"))).state).toBe("withdrawn");
  });
});

describe("reopenRequest", () => {
  const expired = { ...opened(), state: "expired" as const };

  test("what was withdrawn by mistake comes back with its place and its last day", () => {
    const request = opened(NOW - 3 * DAY);
    const withdrawn = done(withdrawRequest(request));
    expect(done(reopenRequest(withdrawn, NOW + MINUTE))).toEqual(request);
  });

  test("what has run out keeps its place for a week, and has 30 new days", () => {
    const inTime = NOW + 37 * DAY - 1;
    expect(done(reopenRequest(expired, inTime))).toMatchObject({
      state: "open",
      openedAt: NOW,
      expiresAt: inTime + 30 * DAY,
      route: 2,
    });
    const late = NOW + 37 * DAY;
    expect(done(reopenRequest(expired, late))).toMatchObject({ openedAt: late, route: 0 });
  });

  test("a withdrawn draft is a draft again; what lives or was taken is not reopened", () => {
    const draft = draftRequest("ada");
    expect(done(reopenRequest(done(withdrawRequest(draft)), NOW))).toEqual(draft);
    for (const state of ["draft", "open", "accepted"] as const) {
      expect(problemOf(reopenRequest({ ...expired, state }, NOW))).toBe("not-open");
    }
  });
});

describe("joinRequest", () => {
  test("keeps the older age, everybody excluded, and a circle as wide as that age", () => {
    const wish = { age: NOW - 8 * DAY, excludedIds: ["linus", "linus"] };
    expect(done(joinRequest(opened(), wish, NOW))).toMatchObject({
      openedAt: NOW - 8 * DAY,
      route: 1,
      excludedIds: ["linus"],
    });
    expect(done(joinRequest(opened(), { ...wish, age: NOW + DAY }, NOW)).openedAt).toBe(NOW);
  });

  test("whoever is excluded by it holds it no longer", () => {
    const wish = { age: NOW, excludedIds: ["grace"] };
    expect(done(joinRequest(held(), wish, NOW)).lock).toBeNull();
    expect(done(joinRequest(held(linus), wish, NOW)).lock?.by).toBe("linus");
  });

  test("there must be one in the queue", () => {
    const wish = { age: NOW, excludedIds: [] };
    expect(problemOf(joinRequest(draftRequest("ada"), wish, NOW))).toBe("not-open");
  });
});

describe("tickRequest", () => {
  test.each([
    [6.9, 0, null],
    [7, 1, "rerouted"],
    [14, 2, "rerouted"],
    [29.9, 2, "rerouted"],
    [30, 0, "expired"],
  ])("after %d days: circle %d, %s", (days, route, event) => {
    const ticked = tickRequest(opened(), NOW + days * DAY);
    expect(ticked.event).toBe(event);
    expect(ticked.request.route).toBe(route);
  });

  test("a second tick at the same moment finds nothing to do", () => {
    const { request } = tickRequest(opened(), NOW + 7 * DAY);
    expect(tickRequest(request, NOW + 7 * DAY)).toEqual({ request, event: null });
  });

  test("one that is being read is left alone until the lock has run out", () => {
    const request = done(lockRequest(opened(), grace, NOW + 7 * DAY - MINUTE));
    expect(tickRequest(request, NOW + 7 * DAY).event).toBeNull();
    expect(tickRequest(request, NOW + 7 * DAY + 29 * MINUTE).event).toBe("rerouted");
  });
});

/** Any state that the machine can be in, reached or not. */
const time = fc.integer({ min: NOW - 60 * DAY, max: NOW + 60 * DAY });
const who = fc.constantFrom("ada", "grace", "linus", "margaret");
const anyRequest: fc.Arbitrary<QueuedRequest> = fc.record({
  state: fc.constantFrom("draft", "open", "accepted", "withdrawn", "expired"),
  menteeId: fc.constant("ada"),
  openedAt: fc.option(time),
  expiresAt: fc.option(time),
  route: fc.constantFrom(0, 1, 2),
  lock: fc.option(fc.record({ by: who, until: time })),
  takenBy: fc.option(who),
  excludedIds: fc.uniqueArray(who, { maxLength: 2 }),
});
const anyTaker: fc.Arbitrary<Taker> = fc.record({
  id: who,
  liveLocks: fc.integer({ min: 0, max: 6 }),
  isBlocked: fc.boolean(),
  hasRoom: fc.boolean(),
});

describe("whatever the state", () => {
  test("nobody takes what another holds, what is their own, or what was kept from them", () => {
    fc.assert(
      fc.property(anyRequest, anyTaker, time, (request, taker, now) => {
        for (const take of [lockRequest, acceptRequest]) {
          const step = take(request, taker, now);
          if (!step.ok) continue;
          const holder = lockAt(request, now)?.by;
          expect(holder === undefined || holder === taker.id).toBe(true);
          expect(request.state).toBe("open");
          expect(taker.id).not.toBe(request.menteeId);
          expect(taker.isBlocked || !taker.hasRoom).toBe(false);
          expect(request.excludedIds).not.toContain(taker.id);
          if (take === acceptRequest) expect(holder).toBe(taker.id);
          else expect(holder === taker.id || taker.liveLocks < 4).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a lock never outlives 30 minutes from when it was taken", () => {
    fc.assert(
      fc.property(anyRequest, anyTaker, time, (request, taker, now) => {
        const step = lockRequest(request, taker, now);
        if (!step.ok || lockAt(request, now)) return;
        expect(step.value.lock).toEqual({ by: taker.id, until: now + 30 * MINUTE });
      }),
    );
  });

  test("time alone never narrows a circle, moves a place, or touches what is held or over", () => {
    fc.assert(
      fc.property(anyRequest, time, (request, now) => {
        const { request: after, event } = tickRequest(request, now);
        expect(after.route).toBeGreaterThanOrEqual(request.route);
        expect(after.openedAt).toBe(request.openedAt);
        if (request.state !== "open" || lockAt(request, now)) expect(event).toBeNull();
        if (event === null) expect(after).toEqual(request);
        else expect(tickRequest(after, now).event).toBeNull();
        if (event === "expired") expect(after.state).toBe("expired");
      }),
      { numRuns: 2000 },
    );
  });

  test("waiting longer never makes a circle smaller", () => {
    fc.assert(
      fc.property(time, time, time, (openedAt, a, b) => {
        expect(routeAt(openedAt, Math.max(a, b))).toBeGreaterThanOrEqual(
          routeAt(openedAt, Math.min(a, b)),
        );
      }),
    );
  });

  test("joining never makes a request younger, its circle narrower, or an exclusion undone", () => {
    const wish = fc.record({ age: time, excludedIds: fc.array(who, { maxLength: 3 }) });
    fc.assert(
      fc.property(anyRequest, wish, time, (request, joined, now) => {
        const step = joinRequest(request, joined, now);
        if (!step.ok) return;
        expect(step.value.openedAt).toBe(Math.min(request.openedAt ?? now, joined.age));
        expect(step.value.route).toBeGreaterThanOrEqual(request.route);
        expect(new Set(step.value.excludedIds)).toEqual(
          new Set([...request.excludedIds, ...joined.excludedIds]),
        );
        const holder = step.value.lock?.by;
        if (holder) expect(step.value.excludedIds).not.toContain(holder);
      }),
    );
  });

  test("a release leaves it free; a withdrawal leaves nothing to take; reopening frees the way", () => {
    fc.assert(
      fc.property(anyRequest, anyTaker, time, (request, taker, now) => {
        const released = releaseRequest(request, taker.id, now);
        if (released.ok) expect(lockAt(released.value, now)).toBeNull();
        const withdrawn = withdrawRequest(request);
        if (withdrawn.ok) expect(lockRequest(withdrawn.value, taker, now).ok).toBe(false);
        const reopened = reopenRequest(request, now);
        if (!reopened.ok) return;
        expect(["draft", "open"]).toContain(reopened.value.state);
        expect(reopened.value.lock).toBeNull();
        expect(reopened.value.openedAt ?? now).toBeLessThanOrEqual(now);
        if (reopened.value.state === "open") {
          expect(tickRequest(reopened.value, now).event).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("no step changes its argument", () => {
    fc.assert(
      fc.property(anyRequest, anyTaker, time, (request, taker, now) => {
        const before = JSON.stringify(request);
        openRequest(request, now);
        lockRequest(request, taker, now);
        acceptRequest(request, taker, now);
        releaseRequest(request, taker.id, now);
        withdrawRequest(request);
        reopenRequest(request, now);
        joinRequest(request, { age: now, excludedIds: [taker.id] }, now);
        tickRequest(request, now);
        expect(JSON.stringify(request)).toBe(before);
      }),
    );
  });
});
