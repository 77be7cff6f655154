import { ping } from "@/db/client";
import { publicRoute } from "@/lib/access/route";

const answer = (status: number, word: string) =>
  Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });

/** 200 while the database answers within a second, otherwise 503: send people elsewhere. */
export const GET = publicRoute(async () => {
  try {
    await ping();
    return answer(200, "ready");
  } catch {
    return answer(503, "unavailable");
  }
});
export const dynamic = "force-dynamic";
