import { expect, test } from "vitest";
import { readSettings } from "./settings.mjs";

const secret = "pR7x!c2Vq9LmZt4KwB8nYe3HsD6fGj1A";
const read = (environment: Record<string, string>) => readSettings(environment, "/srv/rung");
const problems = (environment: Record<string, string>): string[] => read(environment).problems;

test("with nothing set it serves this machine only, on an embedded database", () => {
  const { settings, problems } = read({});
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    origin: "http://localhost:3000",
    dataDir: "/srv/rung/.rung",
    databaseUrl: undefined,
    secret: undefined,
    hasGithub: false,
    hasMail: false,
  });
});

test("what is set is taken, and an empty variable is as good as none", () => {
  const { settings, problems } = read({
    PORT: " 8080 ",
    HOST: "::",
    RUNG_DATA_DIR: "/var/lib/rung",
    DATABASE_URL: "postgresql://rung:pw@db.internal/rung?sslmode=require",
    RUNG_POOL_SIZE: "12",
    NEXTAUTH_URL: "https://rung.example.org/",
    NEXTAUTH_SECRET: secret,
    GITHUB_CLIENT_ID: "id",
    GITHUB_CLIENT_SECRET: "secret",
    SMTP_URL: "smtps://rung:pw@mail.internal:465",
    MAIL_FROM: "Rung <rung@example.org>",
    RUNG_ORIGIN: "",
  });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    port: 8080,
    host: "::",
    dataDir: "/var/lib/rung",
    poolSize: 12,
    origin: "https://rung.example.org",
    secret,
    hasGithub: true,
    hasMail: true,
  });
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PORT", "0"],
  ["PORT", "-1"],
  ["PORT", "30e2"],
  ["PORT", "3000.5"],
  ["HOST", "not a host"],
  ["HOST", "http://localhost"],
  ["RUNG_POOL_SIZE", "0"],
  ["RUNG_POOL_SIZE", "many"],
  ["RUNG_JOBS", "yes"],
  ["RUNG_LOG_LEVEL", "loud"],
  ["RUNG_TRUST_PROXY", "true"],
  ["RUNG_ORIGIN", "rung.example.org"],
  ["RUNG_ORIGIN", "https://rung.example.org/app"],
  ["RUNG_ORIGIN", "https://me@rung.example.org"],
  ["NEXTAUTH_URL", "ftp://rung.example.org"],
  ["DATABASE_URL", "mysql://rung@db/rung"],
  ["DATABASE_URL", "postgres://"],
  ["DATABASE_URL", "db.internal"],
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_SECRET", "change-me-change-me-change-me-change-me"],
  ["NEXTAUTH_SECRET", "a".repeat(64)],
])("%s=%s is refused by name", (name, value) => {
  const found = problems({ [name]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name} `));
});

test("one GitHub key without the other is refused by the name of the missing one", () => {
  expect(problems({ GITHUB_CLIENT_ID: "id" })[0]).toMatch(/^GITHUB_CLIENT_SECRET is missing/);
  expect(problems({ GITHUB_CLIENT_SECRET: "s" })[0]).toMatch(/^GITHUB_CLIENT_ID is missing/);
});

test("a mail server without a sender is refused, and the other way round", () => {
  expect(problems({ SMTP_URL: "smtp://mail.internal" })[0]).toMatch(/^MAIL_FROM is missing/);
  expect(problems({ MAIL_FROM: "rung@example.org" })[0]).toMatch(/^SMTP_URL is missing/);
});

test.each([
  ["SMTP_URL", "mail.internal:587"],
  ["SMTP_URL", "https://mail.internal"],
  ["MAIL_FROM", "rung"],
  ["MAIL_FROM", "a@example.org, b@example.org"],
])("%s=%s is refused by name, and a server's password never repeated", (name, value) => {
  const both = { SMTP_URL: "smtp://rung:hunter2@mail.internal", MAIL_FROM: "rung@example.org" };
  const found = problems({ ...both, [name]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name} `));
  expect(found[0]).not.toMatch("hunter2");
});

test("two origins that disagree are refused; two alike are not", () => {
  const RUNG_ORIGIN = "https://a.example";
  expect(problems({ RUNG_ORIGIN, NEXTAUTH_URL: "https://b.example" })).toHaveLength(1);
  expect(problems({ RUNG_ORIGIN, NEXTAUTH_URL: "https://a.example/" })).toEqual([]);
});

test("every bad value is named at once, and no secret is repeated", () => {
  const found = problems({
    PORT: "abc",
    NEXTAUTH_SECRET: "hunter2",
    DATABASE_URL: "postgres:hunter2",
    GITHUB_CLIENT_SECRET: "hunter2",
  });
  expect(found).toHaveLength(4);
  expect(found.join()).not.toContain("hunter2");
});
