import { expect, test } from "vitest";
import { accountDeletedMail, passwordChangedMail } from "./security-mail";

const owner = {
  name: "Ada\nLovelace",
  timeZone: "America/New_York",
  origin: "https://rung.example",
};
const at = new Date("2026-06-14T10:00:00Z");

test("a changed password is told with its time, its consequence and what to do", () => {
  const { subject, body } = passwordChangedMail(owner, at, 2);
  expect(subject).toBe("Your password was changed");
  expect(body).toMatch(/^Hello Ada Lovelace,\n\n/);
  expect(body).toContain("14 Jun 2026, 06:00 (America/New York)");
  expect(body).toContain("Every other browser was signed out (2).");
  expect(body).toMatch(/https:\/\/rung\.example\/settings$/);
  expect(passwordChangedMail(owner, at, 0).body).toContain("signed in nowhere else");
});

test("the end of an account is told without a way back", () => {
  const { subject, body } = accountDeletedMail(owner, at);
  expect(subject).toBe("Your account was deleted");
  expect(body).toContain("It cannot be brought back.");
});
