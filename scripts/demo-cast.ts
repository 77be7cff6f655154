/** Run by `scripts/demo.mjs` with DATABASE_URL set: builds the cast in an empty database. */
import { closeDatabase, db, transaction } from "@/db/client";
import { deleteAccount } from "@/db/queries/accounts";
import { users } from "@/db/schema/account";
import { type Cast, type CastName, liveHistory, signUpCast } from "@/db/testing/cast";

const WHO: Readonly<Record<CastName, string>> = {
  ada: "a learner: proven Junior, more than half-way to Mid-level",
  grace: "a proven Senior, and Ada's mentor",
  linus: "has just finished the start",
  alan: "an empty account",
  margaret: "has rated every skill, nobody has looked yet, and waits for a mentor",
  katherine: "keeps the instance: the administrator",
};

async function clearAway(cast: Cast): Promise<void> {
  for (const { scope } of Object.values(cast))
    await transaction((tx) => deleteAccount(tx, scope, new Date()));
}

async function demonstrate(): Promise<number> {
  const [someone] = await db().select({ id: users.id }).from(users).limit(1);
  if (someone) {
    console.error(
      "This Rung has accounts already, and demonstration people do not belong among real ones.",
    );
    console.error("Give the demonstration a RUNG_DATA_DIR of its own, or an empty DATABASE_URL.");
    return 1;
  }
  const now = new Date();
  console.log("Inviting six people and living their last fourteen months …");
  const cast = await signUpCast({ now });
  const leave = () => void clearAway(cast).finally(() => process.exit(1));
  process.once("SIGTERM", leave);
  try {
    await liveHistory(cast, now);
  } catch (error) {
    // Half a history would pass for a whole one, and the next try would find accounts.
    await clearAway(cast);
    throw error;
  }
  process.off("SIGTERM", leave);
  console.log(`  … done in ${((Date.now() - now.getTime()) / 1000).toFixed(1)} s\n`);
  print(cast);
  return 0;
}

function print(cast: Cast): void {
  for (const [name, { name: fullName, email, password }] of Object.entries(cast)) {
    console.log(`${fullName.padEnd(12)} ${email.padEnd(22)} ${password}`);
    console.log(`${"".padEnd(12)} ${WHO[name as CastName]}`);
  }
  console.log("\nThe passwords are shown this once; the database keeps only their hashes.");
}

try {
  process.exitCode = await demonstrate();
} finally {
  await closeDatabase();
}
