import NextAuth from "next-auth";
import { gitHubSignIn } from "@/lib/access/github";
import { publicRoute } from "@/lib/access/route";
import { env } from "@/lib/env";

/** Of all that next-auth can serve, the way to GitHub and back. Sign-out and sessions are ours. */
const SERVED = new Set(["GET csrf", "POST signin/github", "GET callback/github"]);

/** Where next-auth sends a browser when something went wrong: the form, which says it in words. */
const FAILED = new Set(["error", "signin"]);

async function serve({ request, params }: { request: Request; params: Record<string, unknown> }) {
  const steps = Array.isArray(params.nextauth) ? params.nextauth : [];
  const options = gitHubSignIn();
  if (FAILED.has(steps.join("/")) && request.method === "GET") {
    return new Response(null, { status: 303, headers: { location: "/sign-in?error=github" } });
  }
  if (!options || !SERVED.has(`${request.method} ${steps.join("/")}`)) {
    return Response.json({ message: "There is nothing here." }, { status: 404 });
  }
  // next-auth takes its own address from here and nowhere else: never from a Host header.
  process.env.NEXTAUTH_URL = env().RUNG_ORIGIN;
  return NextAuth(options)(request, { params: Promise.resolve({ nextauth: steps }) });
}

export const GET = publicRoute(serve);
export const POST = publicRoute(serve);
