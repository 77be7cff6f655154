import { beforeEach, expect, test } from "vitest";
import { createAccount } from "@/app/(public)/sign-up/actions";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/trust";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, PASSWORD } from "@/lib/access/testing/people";
import { signIn } from "./actions";

process.env.RUNG_RATE_LIMIT_FACTOR = "1";

beforeEach(async () => {
  await db().delete(rateLimits);
});

const guess = (email: string) =>
  new TestBrowser().submit(signIn, { email, password: "not the password" });

test.each(["a known address", "an unknown address"])("%s is limited alike", async (kind) => {
  const email = kind === "a known address" ? (await newPerson()).email : "nobody@example.org";
  for (let i = 0; i < 15; i++) expect((await guess(email)).state.status).toBe("invalid");
  const { state } = await guess(email);
  expect(state).toMatchObject({ status: "limited", typed: { email } });
});

test("signing up is no way round the limit on guessing a password", async () => {
  const { email } = await newPerson();
  const statuses: string[] = [];
  for (let i = 0; i < 16; i++) {
    const typed = { name: "Eve", email, password: `a guess that is long ${i}` };
    statuses.push((await new TestBrowser().submit(createAccount, typed)).state.status);
  }
  expect(statuses.slice(0, 15)).toEqual(Array(15).fill("invalid"));
  expect(statuses[15]).toBe("limited");
});

test("somebody who mistypes now and then never meets the limit", async () => {
  const { email } = await newPerson();
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 5; j++) await guess(email);
    const answer = await new TestBrowser().submit(signIn, { email, password: PASSWORD });
    expect(answer.redirectedTo).toBe("/dashboard");
  }
});
