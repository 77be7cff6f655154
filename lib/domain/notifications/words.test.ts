import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNotificationType, switchGroups } from "./switches";
import { NOTIFICATION_TYPES } from "./types";
import { type NotificationData, notificationSentence, notificationWords } from "./words";

const full = { name: "Grace", skill: "SQL", rung: "Senior", count: 3, days: 7, as: "mentor" };

test.each(NOTIFICATION_TYPES)("%s: one plain sentence, with facts and without any", (type) => {
  const all: NotificationData[] = [full, {}, { name: "" }, { ...full, as: "mentee" }];
  for (const data of all) {
    const sentence = notificationSentence(type, data);
    expect(sentence).toMatch(/^[\p{Lu}\d].*[.?]$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\s\s|\s[.,?]/);
  }
});

test.each([
  ["review-submitted", full, "Grace asks you to review 3 skills."],
  ["review-submitted", { name: "Ada", count: 1 }, "Ada asks you to review one skill."],
  ["review-nudge", full, "Your review with Grace waits for you, for 7 days now."],
  ["review-nudge", {}, "Your review with somebody waits for you."],
  ["mentorship-ended", { name: "", as: "mentee" }, "Your mentorship with somebody has ended."],
  ["mentorship-ended", full, "Grace is no longer your mentor."],
  ["goal-met", { skill: "SQL" }, "You reached your goal in SQL."],
  ["goal-met", { name: "Ada", skill: "SQL", as: "mentee" }, "Ada reached a goal in SQL."],
  ["interview-score-wanted", full, "Grace asks you to score an interview."],
  ["interview-scored", full, "Grace has scored your interview."],
  ["from-the-future", full, "Something has changed in your mentoring."],
  ["toString", full, "Something has changed in your mentoring."],
])("%s %j", (type, data, sentence) => {
  expect(notificationSentence(type, data)).toBe(sentence);
});

describe("what people typed", () => {
  test("never breaks the line, whatever it is", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constant("Eve\r\nBcc: all\u2028x"));
    fc.assert(
      fc.property(fc.constantFrom(...NOTIFICATION_TYPES), anyText, anyText, (type, name, skill) => {
        expect(notificationSentence(type, { name, skill })).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  test("is cut where it is long, between characters and not within one", () => {
    const sentence = notificationSentence("note", { name: "🐍".repeat(200) });
    expect(sentence).toBe(`${"🐍".repeat(119)}… left a note.`);
  });

  test("a farewell is kept apart from the sentence", () => {
    expect(notificationWords({ words: " Thank you!\n" })).toBe("Thank you!");
    expect(notificationWords({ words: " " })).toBeNull();
    expect(notificationSentence("mentorship-ended", { words: "Thanks" })).not.toContain("Thanks");
  });
});

test("nothing but the named facts is ever told: a stray rating stays untold", () => {
  const stray = { rating: "4.5", value: 4.5, level: 4, claimed: 3, mean: 2.5 };
  for (const type of NOTIFICATION_TYPES) {
    expect(notificationSentence(type, { ...full, ...stray })).toBe(
      notificationSentence(type, full),
    );
  }
});

test("every type has exactly one switch", () => {
  const listed = switchGroups.flatMap(({ switches }) => switches.map(({ type }) => type));
  expect(listed.toSorted()).toEqual(NOTIFICATION_TYPES.toSorted());
  expect(switchGroups.every(({ switches }) => switches.length > 0)).toBe(true);
  expect([isNotificationType("note"), isNotificationType("toString")]).toEqual([true, false]);
});
