/**
 * The house's rooms and who may import whom. A room is the first entry whose `files` match a path.
 * `rooms` are the other rooms it may import (its own always), `testRooms` those that only its tests
 * may, `packages` the packages; without `packages` any may be used. A trailing `*` stands for the
 * rest of a name.
 */
const node = "node:*";
const testing = ["vitest", "fast-check", "drizzle-orm", node];

export const rooms = [
  {
    name: "configuration",
    files: /^[^/]+\.config\.(ts|mjs)$/,
    rooms: ["scripts"],
  },
  {
    name: "lib/domain",
    files: /^lib\/domain\//,
    rooms: [],
    packages: ["zod", "date-fns", "ts-fsrs", "simple-statistics"],
  },
  {
    name: "content",
    files: /^content\//,
    rooms: ["lib/domain"],
    // The code of the question bank is run.
    testRooms: ["lib"],
    packages: ["zod", "yaml", "server-only", node],
  },
  {
    name: "components",
    files: /^components\//,
    rooms: ["lib/domain"],
    packages: [
      "react",
      "react-dom",
      "next",
      "recharts",
      "lucide-react",
      "react-aria-components",
      "sonner",
      "date-fns",
      "codemirror",
      "@codemirror/*",
      "@lezer/highlight",
      "mermaid",
      "react-markdown",
      "rehype-sanitize",
      "remark-gfm",
    ],
  },
  {
    name: "db/testing",
    files: /^db\/testing\//,
    rooms: ["db", "db/client", "content", "lib/domain", "lib/access", "lib/env", "scripts"],
  },
  {
    name: "db/client",
    files: /^db\/client(\.ts$|\/)/,
    rooms: ["db", "lib/domain"],
    packages: ["drizzle-orm", "postgres", node],
  },
  {
    name: "db",
    files: /^db\//,
    rooms: ["db/client", "content", "lib/domain"],
    packages: ["drizzle-orm", "postgres", "zod", "server-only", node],
  },
  {
    name: "lib/access",
    files: /^lib\/access\//,
    rooms: ["lib/domain", "db", "lib/env", "lib/log"],
    // Whether every page and action is guarded is asked from here.
    testRooms: ["app"],
    packages: [
      "react",
      "next",
      "next-auth",
      "zod",
      "@node-rs/argon2",
      "@zxcvbn-ts/*",
      "rate-limiter-flexible",
      "otplib",
      "@simplewebauthn/server",
      "server-only",
      node,
    ],
  },
  { name: "lib/env", files: /^lib\/env\.ts$/, rooms: [], packages: ["zod"] },
  { name: "lib/log", files: /^lib\/log\.ts$/, rooms: [], packages: ["pino", node] },
  {
    name: "lib/jobs",
    files: /^lib\/jobs\//,
    rooms: ["lib/domain", "lib/access", "lib", "lib/env", "lib/log", "db"],
    packages: ["pg-boss", node],
  },
  {
    name: "lib/runner",
    files: /^lib\/runner\//,
    rooms: ["lib/domain"],
    packages: ["pyodide", "sql.js", node],
  },
  // One folder per outside system, such as lib/github, and single files beside env and log.
  { name: "lib", files: /^lib\//, rooms: ["lib/domain", "lib/env", "lib/log"] },
  {
    name: "app",
    files: /^(app\/|proxy\.ts$|instrumentation\.ts$)/,
    rooms: [
      "components",
      "content",
      "db",
      "lib",
      "lib/access",
      "lib/domain",
      "lib/env",
      "lib/jobs",
      "lib/log",
    ],
    deniedPackages: ["drizzle-orm", "postgres"],
  },
  {
    name: "e2e",
    files: /^e2e\//,
    rooms: ["db", "db/client", "db/testing", "content", "lib/access", "lib/domain", "scripts"],
  },
  // Neither is part of what is served: they may look at anything.
  {
    name: "scripts",
    files: /^(scripts|bench)\//,
    rooms: [
      "app",
      "components",
      "content",
      "db",
      "db/client",
      "db/testing",
      "e2e",
      "lib",
      "lib/access",
      "lib/domain",
      "lib/env",
      "lib/log",
      "lib/runner",
    ],
  },
];

/** What a test may import beyond its own room. */
export const testRoom = {
  rooms: [
    "db/testing",
    "lib/runner",
    "content",
    "lib/domain",
    "lib/access",
    "db",
    "db/client",
    "scripts",
  ],
  packages: testing,
};

/** Rooms that are not part of what is served. */
export const workshops = ["scripts", "e2e", "db/testing"];

export const isTest = (path) => /\.test\.tsx?$|\/testing\//.test(path);

/** Nouns have a folder in every room; one noun's components never import another's. */
export const nouns = [
  "account",
  "skills",
  "interviews",
  "postings",
  "portfolio",
  "career",
  "mentoring",
  "dashboard",
  "notifications",
  "team",
  "frameworks",
];

/** The room of a file, or undefined when no room claims it. */
export function roomOf(path) {
  return rooms.find((room) => room.files.test(path));
}

/** Whether a name is on a list whose entries may end in `*`. */
export function isListed(name, list) {
  return list.some((entry) =>
    entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : name === entry,
  );
}
