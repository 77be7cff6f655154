import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parseSource, readSources } from "./lib/house/sources.mjs";
import { lintSources } from "./lint-house.mjs";

type Tree = Record<string, string>;
type Exceptions = {
  databaseImports: Record<string, string>;
  bareRoutes: Record<string, string>;
  unscopedQueries: Record<string, { reason: string; for: string[] }>;
};

const none: Exceptions = { databaseImports: {}, bareRoutes: {}, unscopedQueries: {} };

/** A small house in which every rule holds. */
const clean: Tree = {
  "lib/domain/skills/assess.ts":
    'import * as z from "zod";\nexport const at = (now: Date) => z.date().parse(now);',
  "lib/domain/skills/assess.test.ts":
    'import { test } from "vitest";\nimport { at } from "./assess";\ntest("", () => void at(new Date()));',
  "content/catalogue.ts":
    'import { parse } from "yaml";\nimport { at } from "@/lib/domain/skills/assess";\nexport { parse, at };',
  "components/ui/button.tsx": 'import { useState } from "react";\nexport const Button = useState;',
  "components/skills/form.tsx":
    'import { Button } from "../ui/button";\nexport const Form = Button;',
  "db/client.ts":
    'import postgres from "postgres";\nexport const db = () => postgres();\nexport type Transaction = 1;',
  "db/queries/skills.ts": [
    'import { db, type Transaction } from "../client";',
    'import type { OwnScope, ReadScope } from "@/lib/domain/scope";',
    "export function getSkill(scope: ReadScope) { return [db(), scope]; }",
    "export const rateSkill = async (tx: Transaction, me: OwnScope) => [tx, me];",
    "export const columns = { id: 1 };",
  ].join("\n"),
  "lib/domain/scope.ts": "export type OwnScope = 1; export type ReadScope = 1;",
  "lib/access/action.ts": "export const memberAction = (run: unknown) => run;",
  "lib/access/route.ts": "export const memberRoute = (run: unknown) => run;",
  "lib/access/doors.ts": "export const member = () => 1;",
  "lib/env.ts": 'import * as z from "zod";\nexport const env = z;',
  "app/(member)/skills/actions.ts":
    '"use server";\nimport { memberAction } from "@/lib/access/action";\nexport const rate = memberAction(() => 1);\nexport type Rated = 1;',
  "app/(member)/skills/page.tsx":
    'import { member } from "@/lib/access/doors";\nexport default function Page() { return member(); }',
  "app/api/export/route.ts":
    'import { memberRoute } from "@/lib/access/route";\nexport const GET = memberRoute(() => 1);\nexport const dynamic = "force-dynamic";',
};

type Finding = { path: string; line: number; message: string };
const lines = (findings: Finding[]) =>
  findings.map(({ path, line, message }) => `${path}:${line} ${message}`);

function lint(tree: Tree, exceptions: Exceptions = none): string[] {
  const sources = Object.entries(tree).map(([path, text]) => parseSource(path, text));
  return lines(lintSources(sources, exceptions));
}

test("a project is read from its folder, without what others put there", () => {
  const folder = mkdtempSync(join(tmpdir(), "rung-house-"));
  try {
    const tree = { ...clean, "node_modules/a/index.mjs": "import 'postgres';", ".next/a.ts": "(" };
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "app/a.ts"), 'import "@/db/client";');
    expect(lines(lintSources(readSources(folder), none))).toEqual([
      "app/a.ts:1 app may not import db/client (db/client.ts).",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a house in order has no finding", () => {
  expect(lint(clean)).toEqual([]);
});

const imports: [string, string, string][] = [
  ["lib/domain/skills/a.ts", "react", "lib/domain may not import the package react."],
  ["lib/domain/skills/a.ts", "node:fs", "lib/domain may not import the package node:fs."],
  [
    "lib/domain/skills/a.ts",
    "@/db/queries/skills",
    "lib/domain may not import db (db/queries/skills.ts).",
  ],
  ["lib/domain/skills/a.ts", "../../env", "lib/domain may not import lib/env (lib/env.ts)."],
  ["lib/domain/skills/a.ts", "vitest", "lib/domain may not import the package vitest."],
  ["content/a.ts", "@/db/queries/skills", "content may not import db (db/queries/skills.ts)."],
  [
    "components/skills/a.tsx",
    "@/content/catalogue",
    "components may not import content (content/catalogue.ts).",
  ],
  [
    "components/skills/a.tsx",
    "@/lib/access/doors",
    "components may not import lib/access (lib/access/doors.ts).",
  ],
  [
    "components/skills/a.tsx",
    "../../app/(member)/skills/actions",
    "components may not import app (app/(member)/skills/actions.ts).",
  ],
  [
    "components/skills/a.tsx",
    "drizzle-orm/pg-core",
    "components may not import the package drizzle-orm.",
  ],
  [
    "components/career/a.tsx",
    "../skills/form",
    "components/career may not import components/skills: app composes nouns.",
  ],
  [
    "components/ladder/a.tsx",
    "@/components/skills/form",
    "components/ladder may not import components/skills: app composes nouns.",
  ],
  [
    "components/ui/a.tsx",
    "@/components/ladder/geometry",
    "components/ui knows nothing of components/ladder.",
  ],
  ["db/schema/a.ts", "@/lib/access/doors", "db may not import lib/access (lib/access/doors.ts)."],
  [
    "lib/access/a.ts",
    "@/components/ui/button",
    "lib/access may not import components (components/ui/button.tsx).",
  ],
  ["lib/access/a.ts", "@/db/client", "lib/access may not import db/client (db/client.ts)."],
  ["lib/github/a.ts", "@/db/queries/skills", "lib may not import db (db/queries/skills.ts)."],
  ["lib/env.ts", "pino", "lib/env may not import the package pino."],
  ["app/a.ts", "@/db/client", "app may not import db/client (db/client.ts)."],
  [
    "app/a.ts",
    "../db/schema/skills",
    "app reaches the database only through db/queries, not db/schema/skills.",
  ],
  ["app/a.ts", "postgres", "app may not import the package postgres."],
  ["proxy.ts", "@/db/client", "app may not import db/client (db/client.ts)."],
  [
    "app/a.ts",
    "@/lib/domain/testing/cast",
    "app may not import what only tests use (lib/domain/testing/cast).",
  ],
];

test.each(imports)("%s may not import %s", (path, specifier, message) => {
  const forms = [
    `import "${specifier}";`,
    `import type { A } from "${specifier}";`,
    `export * from "${specifier}";`,
    `export const lazy = () => import("${specifier}");`,
  ];
  for (const form of forms) {
    expect(lint({ ...clean, [path]: `\n${form}` })).toEqual([`${path}:2 ${message}`]);
  }
});

test("a file that lies in no room is reported", () => {
  expect(lint({ ...clean, "helpers/a.ts": "export {};" })).toEqual([
    "helpers/a.ts:1 lies in no room of the house.",
  ]);
});

const actions: [string, string][] = [
  ["export async function rate() {}", "rate"],
  ["export const rate = async () => 1;", "rate"],
  ['import { memberAction } from "./mine";\nexport const rate = memberAction(() => 1);', "rate"],
  ["const rate = async () => 1;\nexport { rate };", "rate"],
  ['export { rate } from "./elsewhere";', "rate"],
  ['export * from "./elsewhere";', "*"],
  ["export default async function () {}", "default"],
];

test.each(actions)("an action that no maker made is reported: %s", (text, name) => {
  const path = "app/(public)/actions.ts";
  const findings = lint({ ...clean, [path]: `"use server";\n${text}` });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(`the action ${name} is not made by publicAction, memberAction`);
});

test("an action inside a component is reported", () => {
  const text = 'export default function P() { async function act() { "use server"; } return act; }';
  expect(lint({ ...clean, "app/page.tsx": text })).toEqual([
    'app/page.tsx:1 has "use server" inside a function: put actions in actions.ts.',
  ]);
});

test.each([
  ["export function GET() {}", "GET"],
  ["export const POST = async () => 1;", "POST"],
  ["const memberRoute = (f: unknown) => f;\nexport const PUT = memberRoute(1);", "PUT"],
  ["const DELETE = () => 1;\nexport { DELETE };", "DELETE"],
  ["const handler = () => 1;\nexport { handler as PATCH };", "PATCH"],
])("an unwrapped route handler is reported: %s", (text, name) => {
  const findings = lint({ ...clean, "app/api/a/route.ts": text });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(`the handler ${name} is not wrapped by publicRoute, memberRoute`);
});

test("a member's page without a door is reported, even if it imports one", () => {
  const text = 'import { member } from "@/lib/access/doors";\nexport default () => String(member);';
  expect(lint({ ...clean, "app/(member)/career/page.tsx": text })).toEqual([
    "app/(member)/career/page.tsx:1 the page calls no door of lib/access/doors.",
  ]);
});

test.each([
  "export function getAll() {}",
  "export function getAll(ownerId: string) { return ownerId; }",
  "export const getAll = async (id: string, me: OwnScope) => [id, me];",
  "function getAll(tx: Transaction, id: string) { return [tx, id]; }\nexport { getAll };",
])("a query without a scope is reported: %s", (text) => {
  const findings = lint({ ...clean, "db/queries/a.ts": text });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain("the query getAll does not take a scope first.");
});

test("an unscoped query may be imported only by the rooms it is listed for", () => {
  const tree = {
    ...clean,
    "db/queries/sessions.ts": "export function findSession(id: string) { return id; }",
    "lib/access/session.ts":
      'import { findSession } from "@/db/queries/sessions";\nexport const a = findSession;',
  };
  const unscopedQueries = {
    "db/queries/sessions.ts#findSession": { reason: "before any scope", for: ["lib/access"] },
  };
  expect(lint(tree, { ...none, unscopedQueries })).toEqual([]);
  for (const name of ["{ findSession }", "* as sessions"]) {
    const page = `import ${name} from "@/db/queries/sessions";`;
    expect(lint({ ...tree, "app/page.tsx": page }, { ...none, unscopedQueries })).toEqual([
      `app/page.tsx:1 app may not import ${name.startsWith("*") ? "*" : "findSession"}, a query without a scope.`,
    ]);
  }
});

test("a scope that no door minted is reported", () => {
  const minted =
    'import { mintOwnScope as mint } from "@/lib/access/doors";\nexport const a = mint;';
  expect(lint({ ...clean, "app/page.tsx": minted })).toEqual([
    "app/page.tsx:1 may not mint a scope: ask a door of lib/access/doors for one.",
  ]);
  const forged =
    'import type { OwnScope } from "@/lib/domain/scope";\nexport const a = {} as OwnScope;';
  expect(lint({ ...clean, "lib/access/a.ts": forged })).toEqual([
    "lib/access/a.ts:2 forges a scope with a cast: only lib/access/mint-scope.ts may.",
  ]);
});

test.each([
  ["Date.now()", "the time is an argument, not Date.now"],
  ["new Date()", "the time is an argument, not new Date()"],
  ["Math.random()", "the seed is an argument, not Math.random"],
  ["process.env.A", "settings are arguments, not process"],
])("%s in the domain is reported", (expression, message) => {
  const text = `export const a = () => ${expression};`;
  expect(lint({ ...clean, "lib/domain/a.ts": text })).toEqual([
    `lib/domain/a.ts:1 lib/domain is pure: ${message}.`,
  ]);
});

test("exceptions let pass what they name, and are reported when nothing needs them", () => {
  const exceptions: Exceptions = {
    databaseImports: { "lib/access/sign-in.ts": "one transaction" },
    bareRoutes: { "app/api/live/route.ts": "no session" },
    unscopedQueries: { "db/queries/skills.ts#findAny": { reason: "before any scope", for: [] } },
  };
  const needed = {
    ...clean,
    "lib/access/sign-in.ts": 'import { db } from "@/db/client";\nexport const a = db;',
    "app/api/live/route.ts": "export function GET() {}",
    "db/queries/skills.ts": "export function findAny() {}",
  };
  expect(lint(needed, exceptions)).toEqual([]);
  expect(lint(clean, exceptions)).toHaveLength(3);
});

test("a file that cannot be read stops the check", () => {
  expect(() => lint({ "app/page.tsx": "export default (" })).toThrow("app/page.tsx");
});
