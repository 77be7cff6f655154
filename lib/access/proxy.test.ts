import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";
import { TestBrowser } from "./testing/browser";

const site = "http://localhost:3000";
const visit = (path: string, cookie?: string) =>
  proxy(new NextRequest(site + path, { headers: cookie ? { cookie } : {} }));

afterEach(() => {
  process.env.RUNG_ORIGIN = site;
  vi.resetModules();
});

test("an anonymous visitor to a member's page is sent to sign in, and back afterwards", () => {
  expect(new TestBrowser().cookies.size).toBe(0);
  for (const path of ["/dashboard", "/skills/abc?tab=a%26b", "/settings"]) {
    const response = visit(path);
    expect(response.status).toBe(307);
    const target = new URL(response.headers.get("location") ?? "");
    expect(target.pathname).toBe("/sign-in");
    expect(target.searchParams.get("next")).toBe(path);
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
});

test("public pages, and paths that only look alike, are nobody's business", () => {
  for (const path of ["/", "/sign-in", "/start", "/skillset", "/api/health/live"]) {
    expect(visit(path).headers.get("location")).toBeNull();
  }
});

test("any cookie of the right name gets to the door, which decides", () => {
  const response = visit("/dashboard", "rung.session=forged");
  expect(response.headers.get("location")).toBeNull();
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a member's page allows scripts by a fresh nonce and nothing inline besides", () => {
  const policies = [1, 2].map(
    () => visit("/dashboard", "rung.session=x").headers.get("content-security-policy") ?? "",
  );
  const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']{24})'/.exec(policy)?.[1]);
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const policy of policies) {
    expect(policy).toMatch(/frame-ancestors 'none'/);
    // A nonce may spell anything.
    const scripts = /script-src [^;]*/.exec(policy)?.[0]?.replace(/'nonce-[^']*'/, "");
    expect(scripts).not.toMatch(/unsafe|\*|https?:/);
    expect(scripts).toContain("'self'");
  }
});

test("every answer carries the headers that cost nothing", () => {
  for (const response of [visit("/"), visit("/dashboard"), visit("/nowhere")]) {
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(response.headers.has("strict-transport-security")).toBe(false);
  }
});

test("on https the cookie has its prefix and the browser is told to stay on https", async () => {
  vi.resetModules();
  process.env.RUNG_ORIGIN = "https://rung.example";
  const fresh = await import("@/proxy");
  const at = (cookie: string) =>
    fresh.proxy(new NextRequest("https://rung.example/dashboard", { headers: { cookie } }));
  expect(at("rung.session=x").status).toBe(307);
  const response = at("__Host-rung.session=x");
  expect(response.status).toBe(200);
  expect(response.headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
});
