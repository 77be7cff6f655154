import { createHash, randomInt } from "node:crypto";
import postgres from "postgres";

/** Letters that are not easily taken for one another; what is typed is read as forgivingly. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 5;
const groupCharacters = 4;

/**
 * Puts a new one-time code in the place of any unused one and returns it, as `7KQ3-X9MB-…`; null
 * where the instance has an administrator, and then no code is left either. Twenty letters of 32
 * are 100 bits; only their SHA-256 is stored.
 *
 * The lock makes starts and the redeeming of a code take turns, so that never more than one code
 * works and none outlives the first administrator.
 *
 * @param {string} databaseUrl
 * @returns {Promise<string | null>}
 */
export async function renewAdministratorCode(databaseUrl) {
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: "rung-administrator-code",
      statement_timeout: 10_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  try {
    return await sql.begin(async (tx) => {
      await tx.unsafe("lock table administrator_codes in share row exclusive mode");
      await tx.unsafe("delete from administrator_codes where used_at is null");
      const [found] = await tx.unsafe("select exists (select from administrators) as already");
      if (found.already) return null;
      const code = drawCode();
      await tx.unsafe("insert into administrator_codes (code_hash) values ($1)", [hashOf(code)]);
      return code;
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function drawCode() {
  const letter = () => alphabet[randomInt(alphabet.length)];
  const group = () => Array.from({ length: groupCharacters }, letter).join("");
  return Array.from({ length: groups }, group).join("-");
}

const hashOf = (code) => createHash("sha256").update(code.replaceAll("-", "")).digest("hex");
