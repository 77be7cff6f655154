import { getEverything } from "@/db/queries/exports";
import { countAttempt } from "@/lib/access/limits";
import { memberRoute } from "@/lib/access/route";

/** Everything Rung holds about the person, as one JSON file. */
export const GET = memberRoute(async ({ me }) => {
  const message = await countAttempt(["export by member", me.ownerId]);
  if (message) return Response.json({ message }, { status: 429 });
  const everything = { exportedAt: me.now.toISOString(), ...(await getEverything(me)) };
  const day = everything.exportedAt.slice(0, 10);
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="rung-${day}.json"`,
    },
  });
});
