import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { closeDatabase } from "@/db/client";
import { log } from "@/lib/log";
import { conflict, memberAction, notFound, ok, problem, publicAction } from "./action";
import { memberRoute, publicRoute } from "./route";
import { TestBrowser } from "./testing/browser";
import { newPerson, signedInBrowser } from "./testing/people";

const input = z.object({ text: z.string().max(10, "Too long.") });
const ran: string[] = [];
const echo = publicAction(input, async ({ input: { text } }) => {
  ran.push(text);
  return ok(text);
});
const mine = memberAction(input, async ({ me, input: { text } }) => {
  ran.push(text);
  return ok(`${me.name}: ${text}`);
});
const routeContext = { params: Promise.resolve({}) };
const open = publicRoute(async () => Response.json({ ran: ran.push("route") }));
const closed = memberRoute(async ({ me }) =>
  Response.json({ name: me.name, n: ran.push("route") }),
);

beforeEach(() => {
  ran.length = 0;
});
afterEach(() => vi.restoreAllMocks());

const foreign = [
  null,
  "null",
  "",
  "https://elsewhere.example",
  "http://localhost:3001",
  "https://localhost:3000",
  "http://localhost:3000.elsewhere.example",
  "http://localhost:3000/",
  "HTTP://LOCALHOST:3000",
];

test.each(foreign)("nothing runs for the origin %j", async (origin) => {
  const { browser } = await signedInBrowser((await newPerson()).userId);
  if (origin === null) browser.headers.delete("origin");
  else browser.headers.set("origin", origin);
  for (const action of [echo, mine]) {
    const { state } = await browser.submit(action, { text: "hello" });
    expect(state).toMatchObject({ status: "invalid", typed: { text: "hello" } });
  }
  const headers = origin === null ? undefined : { origin };
  for (const route of [open, closed]) {
    const request = new Request("http://localhost:3000/api/x", { method: "POST", headers });
    const response = await browser.within(() => route(request, routeContext));
    expect(response.status).toBe(403);
  }
  expect(ran).toEqual([]);
});

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
  "a local instance answers to %s",
  async (origin) => {
    const browser = new TestBrowser();
    browser.headers.set("origin", origin);
    const { state } = await browser.submit(echo, { text: "hello" });
    expect(state).toEqual({ status: "ok", value: "hello" });
  },
);

test("a member's action and route know the member, and refuse a stranger", async () => {
  const { browser } = await signedInBrowser((await newPerson("Grace")).userId);
  const get = new Request("http://localhost:3000/api/x");
  const { state } = await browser.submit(mine, { text: "hello" });
  expect(state).toEqual({ status: "ok", value: "Grace: hello" });
  const answer = await browser.within(() => closed(get, routeContext));
  expect(await answer.json()).toMatchObject({ name: "Grace" });
  expect(answer.headers.get("cache-control")).toBe("no-store");

  const stranger = new TestBrowser();
  const refused = await stranger.submit(mine, { text: "typed with care" });
  expect(refused.state).toEqual({ status: "signed-out", typed: { text: "typed with care" } });
  expect((await stranger.within(() => closed(get, routeContext))).status).toBe(401);
});

test("each refusal gives back what was typed, but never a password", async () => {
  const browser = new TestBrowser();
  const payload = { text: "x".repeat(11), newPassword: "secret", currentPassword: "secret" };
  const { state } = await browser.submit(echo, payload);
  const typed = { text: "x".repeat(11) };
  expect(state).toEqual({ status: "invalid", problems: { text: "Too long." }, typed });
  const outcomes = [problem({ text: "No." }), conflict("Changed.", { text: "b" }), notFound()];
  for (const outcome of outcomes) {
    const refuse = publicAction(z.object({}), async () => outcome);
    expect((await browser.submit(refuse, payload)).state).toMatchObject({ typed });
  }
});

test("an unforeseen failure shows an id, and only the log holds the cause", async () => {
  const error = vi.spyOn(log, "error").mockImplementation(() => {});
  const broken = publicAction(input, async () => {
    throw new Error("the cause, in detail");
  });
  const { state } = await new TestBrowser().submit(broken, { text: "hello" });
  expect(state).toMatchObject({ status: "failed", typed: { text: "hello" } });
  expect(JSON.stringify(state)).not.toContain("detail");
  expect(error.mock.calls[0]?.[0]).toMatchObject({
    id: state.status === "failed" ? state.id : "",
    err: { message: "the cause, in detail" },
  });
});

test("without a database the answer says so and keeps the text", async () => {
  const { browser } = await signedInBrowser((await newPerson()).userId);
  const url = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://rung:none@127.0.0.1:9/none";
  try {
    const { state } = await browser.submit(mine, { text: "hello" });
    expect(state).toMatchObject({ status: "unavailable", typed: { text: "hello" } });
    const get = new Request("http://localhost:3000/api/x");
    expect((await browser.within(() => closed(get, routeContext))).status).toBe(503);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = url;
  }
});
