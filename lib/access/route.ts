import { unstable_rethrow } from "next/navigation";
import { isUnavailable } from "@/db/client";
import { reportSurprise } from "@/lib/log";
import { isOwnOrigin } from "./origin";
import { currentUser, type Member } from "./session";

type Parameters = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Parameters) => Promise<Response>;

const refuse = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });

/** A route handler for anybody. Anything but a read must come from this very site. */
export function publicRoute(
  run: (context: { request: Request; params: Record<string, unknown> }) => Promise<Response>,
): Handler {
  return (request, { params }) =>
    guard(request, async () => run({ request, params: await params }));
}

/** A route handler for the signed-in person; strangers get 401, and nothing is cached. */
export function memberRoute(
  run: (context: {
    me: Member;
    request: Request;
    params: Record<string, unknown>;
  }) => Promise<Response>,
): Handler {
  return (request, { params }) =>
    guard(request, async () => {
      const me = await currentUser();
      if (!me) return refuse(401, "Sign in first.");
      const response = await run({ me, request, params: await params });
      const caching = response.headers.get("cache-control") ?? "";
      if (!caching.includes("no-store")) response.headers.set("cache-control", "no-store");
      return response;
    });
}

async function guard(request: Request, work: () => Promise<Response>): Promise<Response> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && !isOwnOrigin(request.headers.get("origin"))) {
    return refuse(403, "This request was not sent from this site's own address.");
  }
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (isUnavailable(error)) return refuse(503, "The database cannot be reached. Try again soon.");
    return refuse(500, `Something went wrong (reference ${reportSurprise(error, "route")}).`);
  }
}
