import { expect, test } from "vitest";
import { BadEnvironment, readEnv } from "./env";

const good = {
  DATABASE_URL: "postgres://rung:pw@127.0.0.1:5432/rung",
  NEXTAUTH_SECRET: "k3Vq8mZ0wYxT1nB5rLcJ7sHdPfGaE2uQ",
};

test("the least that is needed, with its defaults", () => {
  expect(readEnv(good)).toEqual({
    ...good,
    RUNG_ORIGIN: "http://localhost:3000",
    RUNG_TRUST_PROXY: 0,
    RUNG_JOBS: "on",
    RUNG_LOG_LEVEL: "info",
    RUNG_RATE_LIMIT_FACTOR: 1,
  });
  expect(readEnv({ ...good, PORT: "4000" }).RUNG_ORIGIN).toBe("http://localhost:4000");
  const address = { NEXTAUTH_URL: "https://rung.example/api/auth", PORT: "4000" };
  expect(readEnv({ ...good, ...address }).RUNG_ORIGIN).toBe("https://rung.example");
});

const bad: readonly (readonly [name: string, value: string | undefined])[] = [
  ["DATABASE_URL", undefined],
  ["DATABASE_URL", "  "],
  ["DATABASE_URL", "mysql://127.0.0.1/rung"],
  ["DATABASE_URL", "not an address"],
  ["NEXTAUTH_SECRET", undefined],
  ["NEXTAUTH_SECRET", "tooshort"],
  ["NEXTAUTH_SECRET", "a".repeat(64)],
  ["NEXTAUTH_SECRET", "change-me-to-something-long-and-random-please"],
  ["NEXTAUTH_SECRET", "secret-secret-secret-secret-secret-0123456789"],
  ["RUNG_ORIGIN", "careers.internal"],
  ["RUNG_ORIGIN", "https://careers.internal/"],
  ["RUNG_ORIGIN", "https://careers.internal/path"],
  ["RUNG_ORIGIN", "ftp://careers.internal"],
  ["RUNG_ORIGIN", "javascript:alert(1)"],
  ["GITHUB_BASE_URL", "github.example"],
  ["SMTP_URL", "mail.internal:587"],
  ["SMTP_URL", "https://mail.internal"],
  ["SMTP_URL", "smtp://:25"],
  ["MAIL_FROM", "postmaster"],
  ["MAIL_FROM", "a@b.example, c@d.example"],
  ["MAIL_FROM", "Rung <a@b.example>\nBcc: c@d.example"],
  ["RUNG_JOBS", "yes"],
  ["RUNG_LOG_LEVEL", "loud"],
  ["RUNG_TRUST_PROXY", "yes"],
  ["RUNG_TRUST_PROXY", "-1"],
  ["RUNG_TRUST_PROXY", "1.5"],
  ["RUNG_RATE_LIMIT_FACTOR", "0"],
  ["RUNG_RATE_LIMIT_FACTOR", "many"],
];

test.each(bad)("%s=%s is refused by name, without its value", (name, value) => {
  const source = { ...good, [name]: value };
  expect(() => readEnv(source)).toThrow(BadEnvironment);
  expect(() => readEnv(source)).toThrow(new RegExp(`^  ${name} `, "m"));
  if (value?.trim() && value.length > 3) {
    expect(() => readEnv(source)).not.toThrow(value);
  }
});

test("GitHub needs its id and its secret, or neither", () => {
  expect(() => readEnv({ ...good, GITHUB_CLIENT_ID: "id" })).toThrow(/GITHUB_CLIENT_SECRET is/);
  expect(() => readEnv({ ...good, GITHUB_CLIENT_SECRET: "s" })).toThrow(/GITHUB_CLIENT_ID is/);
  const both = { GITHUB_CLIENT_ID: "id", GITHUB_CLIENT_SECRET: "s" };
  expect(readEnv({ ...good, ...both })).toMatchObject(both);
});

test("mail needs its server and its sender, or neither", () => {
  const SMTP_URL = "smtps://rung:hunter2@mail.internal:465";
  expect(() => readEnv({ ...good, SMTP_URL })).toThrow(/MAIL_FROM is missing/);
  expect(() => readEnv({ ...good, MAIL_FROM: "rung@rung.example" })).toThrow(/SMTP_URL is missing/);
  for (const MAIL_FROM of ["rung@rung.example", "Rung at work <rung@rung.example>"]) {
    expect(readEnv({ ...good, SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
  }
  expect(() => readEnv({ ...good, SMTP_URL, MAIL_FROM: "x" })).not.toThrow(/hunter2/);
});

test("every bad setting is named at once", () => {
  expect(() => readEnv({})).toThrow(/DATABASE_URL[\s\S]*NEXTAUTH_SECRET/);
});
