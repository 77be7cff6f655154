import { isIP } from "node:net";
import { resolve } from "node:path";

const secretCharactersMin = 32;
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];
const oneAddress = /^(?:[^<>@,;\p{Cc}]+ )?<[^<>@\s,;]+@[^<>@\s,;]+>$|^[^<>@\s,;]+@[^<>@\s,;]+$/u;
const wellKnownSecrets =
  /change.?me|your.?secret|my.?secret|super.?secret|default|example|placeholder|insecure|nextauth.?secret|^secret|^password|0123456789|123456789012/i;

/**
 * Reads what the person set in the environment. Returns `{ settings, problems }`: a problem is one
 * plain sentence that begins with the variable's name; with any problem the settings are not to be
 * used. An empty variable counts as not set. Secrets are never repeated in a sentence.
 */
export function readSettings(environment, projectFolder) {
  const problems = [];
  const get = (name) => environment[name]?.trim() || undefined;
  const refuse = (name, sentence) => {
    problems.push(`${name} ${sentence}`);
    return undefined;
  };
  const number = (name, otherwise, from, to) => {
    const text = get(name);
    if (text === undefined) return otherwise;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    return refuse(name, `must be a whole number from ${from} to ${to}, and is "${text}".`);
  };

  const port = number("PORT", 3000, 1, 65535);
  const host = get("HOST") ?? "127.0.0.1";
  if (!isIP(host) && !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(host)) {
    refuse("HOST", `must be an address or a host name to listen on, and is "${host}".`);
  }
  number("RUNG_TRUST_PROXY", 0, 0, 5);
  const jobs = get("RUNG_JOBS");
  if (jobs !== undefined && jobs !== "on" && jobs !== "off") {
    refuse("RUNG_JOBS", `must be on or off, and is "${jobs}".`);
  }
  const level = get("RUNG_LOG_LEVEL");
  if (level !== undefined && !logLevels.includes(level)) {
    refuse("RUNG_LOG_LEVEL", `must be one of ${logLevels.join(", ")}, and is "${level}".`);
  }
  const secret = get("NEXTAUTH_SECRET");
  if (secret !== undefined) {
    const problem = secretProblem(secret);
    if (problem) refuse("NEXTAUTH_SECRET", problem);
  }
  const databaseUrl = get("DATABASE_URL");
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl)) {
    refuse("DATABASE_URL", "must look like postgres://user:password@host:5432/name.");
  }
  const halves = (one, other) => {
    const [isOne, isOther] = [get(one) !== undefined, get(other) !== undefined];
    if (isOne === isOther) return isOne;
    const [given, missing] = isOne ? [one, other] : [other, one];
    refuse(missing, `is missing: ${given} is set, and one is of no use without the other.`);
    return false;
  };
  const smtpUrl = get("SMTP_URL");
  if (smtpUrl !== undefined && !isSmtpUrl(smtpUrl)) {
    refuse("SMTP_URL", "must look like smtp://user:password@host:587 or smtps://….");
  }
  const mailFrom = get("MAIL_FROM");
  if (mailFrom !== undefined && !oneAddress.test(mailFrom)) {
    refuse(
      "MAIL_FROM",
      `must be one address such as rung@example.org or Rung <rung@example.org>, and is "${mailFrom}".`,
    );
  }
  return {
    problems,
    settings: {
      port,
      host,
      databaseUrl,
      secret,
      hasGithub: halves("GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"),
      hasMail: halves("SMTP_URL", "MAIL_FROM"),
      poolSize: number("RUNG_POOL_SIZE", undefined, 1, 200),
      origin: readOrigin(get, refuse) ?? `http://localhost:${port}`,
      dataDir: resolve(projectFolder, get("RUNG_DATA_DIR") ?? ".rung"),
    },
  };
}

function secretProblem(secret) {
  if (secret.length < secretCharactersMin) {
    return `must have at least ${secretCharactersMin} characters, and has ${secret.length}. Try: openssl rand -base64 32`;
  }
  if (wellKnownSecrets.test(secret) || new Set(secret).size < 10) {
    return "is a well-known or easily guessed value. Try: openssl rand -base64 32";
  }
  return undefined;
}

function isPostgresUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    url.pathname.length > 1
  );
}

function isSmtpUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

/** The public origin, from either of its two names; two that disagree are refused. */
function readOrigin(get, refuse) {
  const origins = ["RUNG_ORIGIN", "NEXTAUTH_URL"].flatMap((name) => {
    const text = get(name);
    if (text === undefined) return [];
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isOrigin =
      url &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === "/" &&
      !url.search &&
      !url.hash &&
      !url.username;
    if (isOrigin) return [url.origin];
    refuse(
      name,
      `must be the address people open, such as https://rung.example.org, without a path; it is "${text}".`,
    );
    return [];
  });
  if (origins.length === 2 && origins[0] !== origins[1]) {
    refuse(
      "RUNG_ORIGIN",
      `is ${origins[0]} but NEXTAUTH_URL is ${origins[1]}: set one of them, or both alike.`,
    );
  }
  return origins[0];
}
