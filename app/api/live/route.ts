import { memberRoute } from "@/lib/access/route";
import { openStream } from "./streams";

/**
 * Tells the person's open pages that they are out of date, never how. `age` is how many
 * milliseconds old the page is: what changed since then is told at once.
 */
export const GET = memberRoute(async ({ me, request }) => {
  const age = Number(new URL(request.url).searchParams.get("age"));
  const stream = openStream(me.ownerId, Number.isFinite(age) && age > 0 ? age : 0);
  if (!stream) {
    const message = "There are too many open pages. Close one, or reload this one to see news.";
    return Response.json({ message }, { status: 503, headers: { "retry-after": "60" } });
  }
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // A proxy that compresses would hold each word back until there are enough of them.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
