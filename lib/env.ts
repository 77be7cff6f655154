import * as z from "zod";

/** Secrets that stand in tutorials and templates; a server that runs on one is open to anybody. */
const KNOWN_DEFAULTS = /^(change.?me|secret|your.?secret|replace.?me|example|insecure|test)/i;

/** The logger's own words, quietest last. */
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const postgresUrl = z
  .string({ error: "is missing: give the address of a PostgreSQL database" })
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    "must be a postgresql:// address",
  );

const secret = z
  .string({ error: "is missing: set it to at least 32 random characters" })
  .min(32, "is too short: it needs at least 32 random characters")
  .refine((value) => !KNOWN_DEFAULTS.test(value), "is a well-known default: choose a random one")
  .refine((value) => new Set(value).size >= 8, "is too simple: choose a random one");

const origin = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.origin === value;
}, "must be an http or https origin such as https://rung.example (no path, no slash at the end)");

const smtpUrl = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}, "must be the address of a mail server: smtp:// or smtps://user:password@host:port");

/** `rung@example.org`, or `Rung <rung@example.org>`. One line, so that it cannot add a header. */
const mailFrom = z
  .string()
  .max(200, "is too long")
  .regex(
    /^(?:[^<>@,;\p{Cc}]+ )?<[^<>@\s,;]+@[^<>@\s,;]+>$|^[^<>@\s,;]+@[^<>@\s,;]+$/u,
    "must be one address, such as rung@example.org or Rung <rung@example.org>",
  );

const number = (min: number, max: number, preset: number) =>
  z.coerce
    .number({ error: `must be a number between ${min} and ${max}` })
    .min(min, `must be a number between ${min} and ${max}`)
    .max(max, `must be a number between ${min} and ${max}`)
    .default(preset);

const GITHUB_NEEDS = "GitHub sign-in needs both its id and its secret";

const shape = z
  .object({
    DATABASE_URL: postgresUrl,
    NEXTAUTH_SECRET: secret,
    RUNG_ORIGIN: origin,
    GITHUB_CLIENT_ID: z.string().optional(),
    GITHUB_CLIENT_SECRET: z.string().optional(),
    /** GitHub Enterprise, or a stand-in during tests. */
    GITHUB_BASE_URL: origin.optional(),
    /** The mail server, and whom mails are from. Without them no mail is sent. */
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: mailFrom.optional(),
    /** How many proxies stand in front and append to x-forwarded-for; 0 believes none. */
    RUNG_TRUST_PROXY: number(0, 5, 0).refine(Number.isInteger, "must be a whole number"),
    /** Multiplies every rate limit; a test server raises it. */
    RUNG_RATE_LIMIT_FACTOR: number(0.01, 100_000, 1),
    /** Whether this server does the jobs: mails, deadlines, tidying. One of several must. */
    RUNG_JOBS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
    RUNG_LOG_LEVEL: z
      .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
      .default("info"),
  })
  .superRefine((value, context) => {
    const refuseHalf = (one: keyof typeof value, other: keyof typeof value, what: string) => {
      if ((value[one] === undefined) === (value[other] === undefined)) return;
      const missing = value[one] === undefined ? one : other;
      const message = `is missing: ${what}, or neither`;
      context.addIssue({ code: "custom", path: [missing], message });
    };
    refuseHalf("GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET", GITHUB_NEEDS);
    refuseHalf("SMTP_URL", "MAIL_FROM", "mail needs both SMTP_URL and MAIL_FROM");
  });

export type Env = z.output<typeof shape>;

/** A setting is missing or unusable; the message names each one, and never shows its value. */
export class BadEnvironment extends Error {
  override name = "BadEnvironment";
}

/** Reads and checks the settings in `source`; throws BadEnvironment naming every bad one. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given: Record<string, string | undefined> = {};
  for (const name of Object.keys(shape.shape)) given[name] = source[name]?.trim() || undefined;
  given.RUNG_ORIGIN ??= originOf(source.NEXTAUTH_URL) ?? `http://localhost:${source.PORT || 3000}`;
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new BadEnvironment(`Rung cannot start with these settings:\n${lines.join("\n")}`);
}

function originOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  return URL.canParse(url) ? new URL(url).origin : url;
}

let known: Env | undefined;

/** The settings of this process. Read on first use, so that a build needs no secrets. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
