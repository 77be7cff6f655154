import { BadEnvironment, env } from "./env";

/** Ends the process with a plain sentence where a setting is missing or unusable. */
export function insistOnSettings(): void {
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  try {
    env();
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
