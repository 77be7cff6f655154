import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { db, transaction, withRetry } from "@/db/client";
import { ensureIdentityAccount, findIdentity } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { readNextPath } from "@/lib/domain/account/next-path";
import { personName } from "@/lib/domain/account/person-name";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { SESSION_SECONDS_MAX, sessionCookieOptions } from "./cookie";
import { isSecureSite, sessionCookieName } from "./cookie-name";
import { requestContext } from "./request";
import { openSession } from "./session";

type GitHubUser = { id: number; login: string; name: string | null };

/** GitHub's three addresses; an Enterprise server has its API under a path of its own. */
function endpoints(base: string | undefined) {
  const site = base ?? "https://github.com";
  const api = base ? `${base}/api/v3` : "https://api.github.com";
  return {
    authorization: `${site}/login/oauth/authorize`,
    token: `${site}/login/oauth/access_token`,
    user: `${api}/user`,
  };
}

/** Only the public profile is asked for: an address from outside would not be used anyway. */
function provider(): OAuthConfig<GitHubUser> | null {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GITHUB_BASE_URL } = env();
  if (!GITHUB_CLIENT_ID || !GITHUB_CLIENT_SECRET) return null;
  const { authorization, token, user } = endpoints(GITHUB_BASE_URL);
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId: GITHUB_CLIENT_ID,
    clientSecret: GITHUB_CLIENT_SECRET,
    authorization: { url: authorization, params: { scope: "read:user" } },
    token,
    userinfo: user,
    checks: ["pkce", "state"],
    httpOptions: { timeout: 5_000 },
    profile: ({ id, login, name }) => ({ id: String(id), name: name ?? login }),
  };
}

/** What next-auth needs to take somebody to GitHub and back; null where it is not configured. */
export function gitHubSignIn(): AuthOptions | null {
  const gitHub = provider();
  if (!gitHub) return null;
  const origin = env().RUNG_ORIGIN;
  return {
    providers: [gitHub],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS_MAX },
    useSecureCookies: isSecureSite(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: {
      error: (code) => log.error({ code }, "sign-in with GitHub failed"),
      warn: (code) => log.warn({ code }, "sign-in with GitHub"),
      debug: () => {},
    },
    callbacks: {
      redirect: ({ url }) => {
        const path = url.startsWith(origin) ? url.slice(origin.length) : url;
        return `${origin}${readNextPath(path) ?? "/dashboard"}`;
      },
      // One answer for a disabled account and for any other refusal.
      signIn: async ({ account }) => {
        const subject = account?.providerAccountId;
        if (account?.provider !== "github" || !subject) return false;
        return !(await findIdentity(db(), { provider: "github", subject }))?.isDisabled;
      },
      // Called with an account once, on the way back from GitHub; afterwards the token stays as it
      // is, whatever a browser sends along.
      jwt: async ({ token, account, user }) => {
        if (!account) return token;
        return openGitHubSession(account.providerAccountId, user?.name ?? "");
      },
    },
  };
}

async function openGitHubSession(subject: string, given: string) {
  const request = await requestContext();
  const name = personName.safeParse(given).data ?? "GitHub member";
  const open = () =>
    transaction(async (tx) => {
      const userId = await ensureIdentityAccount(tx, { provider: "github", subject, name });
      await recordAudit(tx, userId, "signed-in", { way: "github" });
      return openSession(tx, request, userId);
    });
  const { userId, sessionId } = await withRetry(open, { idempotent: true });
  return { sub: userId, sid: sessionId };
}
