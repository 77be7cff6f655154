import { expect, test } from "vitest";
import { mentorLine, signed } from "./mentor-words";

const nameOf = (id: string) => id.toUpperCase();
const offer = { isOpen: true, capacity: 5, rungIds: ["intern", "junior", "mid"] as const };

test.each([
  [{ offer, mentees: 2 }, "Offers to help INTERN, JUNIOR and MID. 2 of 5 learners now."],
  [
    { offer: { ...offer, rungIds: ["mid"] as const, capacity: 1 }, mentees: 0 },
    "Offers to help MID. 0 of one learner now.",
  ],
  [
    { offer: { ...offer, isOpen: false, rungIds: ["mid", "senior"] as const }, mentees: 6 },
    "Closed; would help MID and SENIOR. 6 of 5 learners now.",
  ],
  [{ offer: null, mentees: 1 }, "Mentors one learner."],
  [{ offer: null, mentees: 3 }, "Mentors 3 learners."],
  [{ offer: null, mentees: 0 }, "Offers nothing now."],
])("%j", (mentor, line) => {
  expect(mentorLine(mentor, nameOf)).toBe(line);
});

test.each([
  [0.25, "+0.25"],
  [-0.1, "−0.10"],
  [0, "0.00"],
  [-0.004, "0.00"],
  [0.005, "+0.01"],
])("%d is shown as %s", (value, text) => {
  expect(signed(value)).toBe(text);
});
