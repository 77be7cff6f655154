import { closeDatabase } from "@/db/client";
import { liveHistory, signUpCast } from "@/db/testing/cast";
import { serve } from "./serve";

/**
 * Starts a server on an empty database, for all tests together, and builds the one cast in it. The
 * tests find its address in RUNG_E2E_ORIGIN (Playwright's `baseURL`), its database and its secret
 * beside it, and what the product's own functions read where a server would find it.
 */
export default async function prepare() {
  const { origin, databaseUrl, secret, stop } = await serve();
  Object.assign(process.env, {
    RUNG_E2E_ORIGIN: origin,
    RUNG_E2E_DATABASE_URL: databaseUrl,
    RUNG_E2E_SECRET: secret,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret,
    RUNG_ORIGIN: origin,
    RUNG_POOL_SIZE: "2",
    RUNG_RATE_LIMIT_FACTOR: "100000",
  });
  try {
    const now = new Date();
    const cast = await signUpCast({ now });
    process.env.RUNG_E2E_CAST = JSON.stringify(cast);
    process.env.RUNG_E2E_ENCOUNTERS = JSON.stringify(await liveHistory(cast, now));
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await closeDatabase();
  }
  return stop;
}
