import { Refusal } from "./progress.mjs";

const versionMin = 15;
const reasons = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "its host name is unknown",
  EAI_AGAIN: "its host name is unknown",
  CONNECT_TIMEOUT: "it did not answer within 5 s",
  "28P01": "it refused the password",
  28000: "it refused the user",
  "3D000": "it has no database of that name",
};

/** Proves that the PostgreSQL behind DATABASE_URL answers and is new enough; otherwise a Refusal. */
export async function checkGivenDatabase(databaseUrl) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const { host } = new URL(databaseUrl);
  let version;
  try {
    const [row] = await sql.unsafe("select current_setting('server_version_num')::int as number");
    version = Math.floor(row.number / 10000);
  } catch (error) {
    const reason = reasons[error.code] ?? error.message;
    throw new Refusal(`DATABASE_URL: the PostgreSQL at ${host} cannot be used: ${reason}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
  if (version < versionMin) {
    throw new Refusal(
      `DATABASE_URL: the PostgreSQL at ${host} is version ${version}; Rung needs ${versionMin} or newer.`,
    );
  }
}
