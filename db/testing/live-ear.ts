import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { LIVE_CHANNEL } from "@/db/queries/notify";

/** Hears whose pages are announced to be out of date. Close it at the end. */
export async function openLiveEar() {
  const heard: string[] = [];
  const waiting = new Map<string, () => void>();
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  await sql.listen(LIVE_CHANNEL, (userId) => {
    const go = waiting.get(userId);
    if (go) go();
    else heard.push(userId);
  });
  return {
    /** Everybody announced since the last call: a mark comes after all that came before it. */
    async hear(): Promise<string[]> {
      const mark = randomUUID();
      await new Promise<void>((resolve) => {
        waiting.set(mark, resolve);
        void sql.notify(LIVE_CHANNEL, mark);
      });
      return [...new Set(heard.splice(0))].toSorted();
    },
    close: () => sql.end(),
  };
}
