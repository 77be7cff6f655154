import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Holder, invitationStateFor, type StoredInvitation } from "./invitation-state";

const NOW = 1_000;
const live: StoredInvitation = {
  inviterId: "grace",
  isInviterThere: true,
  email: null,
  expiresAt: NOW + 1,
  acceptedBy: null,
  isAccepted: false,
  isDeclined: false,
  isWithdrawn: false,
};
const ada: Holder = { id: "ada", email: "ada@example.org", hasBlocked: false, isBlocked: false };
const state = (more: Partial<StoredInvitation>, holder: Partial<Holder> = {}) =>
  invitationStateFor({ ...live, ...more }, { ...ada, ...holder }, NOW);

describe("what an invitation is to its holder", () => {
  test.each([
    ["live", {}, {}],
    ["live", { email: "ada@example.org" }, {}],
    ["own", { isWithdrawn: true }, { id: "grace" }],
    ["foreign", { email: "linus@example.org" }, {}],
    ["foreign", { email: "linus@example.org" }, { email: null }],
    ["accepted", { isAccepted: true, acceptedBy: "ada" }, {}],
    ["used", { isAccepted: true, acceptedBy: "linus" }, {}],
    ["used", { isAccepted: true }, {}],
    ["used", { isDeclined: true }, {}],
    ["withdrawn", { isWithdrawn: true }, {}],
    ["withdrawn", { isInviterThere: false }, {}],
    ["withdrawn", {}, { isBlocked: true }],
    ["expired", { expiresAt: NOW }, {}],
    ["blocked", {}, { hasBlocked: true }],
  ] as const)("%s: %j held by %j", (expected, invitation, holder) => {
    expect(state(invitation, holder)).toBe(expected);
  });

  test("another address learns nothing of what became of it", () => {
    const anything = fc.record({
      expiresAt: fc.integer({ min: 0, max: 2 * NOW }),
      isInviterThere: fc.boolean(),
      isAccepted: fc.boolean(),
      acceptedBy: fc.constantFrom(null, "linus", "ada"),
      isDeclined: fc.boolean(),
      isWithdrawn: fc.boolean(),
    });
    const holder = fc.record({ hasBlocked: fc.boolean(), isBlocked: fc.boolean() });
    fc.assert(
      fc.property(anything, holder, (invitation, held) => {
        expect(state({ ...invitation, email: "linus@example.org" }, held)).toBe("foreign");
      }),
    );
  });
});
