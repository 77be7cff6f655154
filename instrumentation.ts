/** Next calls this once, before it serves anything: a bad setting stops the start and is named. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { insistOnSettings } = await import("@/lib/insist-on-settings");
    insistOnSettings();
    if (process.env.NEXT_PHASE === "phase-production-build") return;
    const { startListening } = await import("@/db/live");
    startListening();
    const { startJobs } = await import("@/lib/jobs/start-jobs");
    startJobs();
  }
}
