import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type GitHubAccount = { id: number; login: string; name: string | null };
type Grant = { account: GitHubAccount; challenge: string; redirectUri: string };

export const CLIENT = { id: "Iv1.rung", secret: "4f1c9a7e0b2d83c6f5a1" };

/**
 * A GitHub with one person in it, that answers in GitHub's own shapes: the page that asks, the
 * token for a code (once, to who knows the client's secret and the verifier), and `GET /user`.
 */
export async function openFakeGitHub(person: { account: GitHubAccount }) {
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, GitHubAccount>();

  function authorize(query: URLSearchParams, response: ServerResponse) {
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("state", query.get("state") ?? "");
    const refusal = new URL(back);
    refusal.searchParams.set("error", "access_denied");
    refusal.searchParams.set("error_description", "The user has denied your application access.");
    const code = randomUUID().replaceAll("-", "").slice(0, 20);
    grants.set(code, {
      account: person.account,
      challenge: query.get("code_challenge") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
    });
    back.searchParams.set("code", code);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<h1>Authorize Rung (${query.get("scope")})</h1><a href="${back}">Authorize</a> <a href="${refusal}">Cancel</a>`,
    );
  }

  function exchange(body: URLSearchParams, authorization: string, response: ServerResponse) {
    const basic = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString();
    const [id, secret] = basic ? basic.split(":").map(decodeURIComponent) : [];
    const isClient =
      (body.get("client_id") ?? id) === CLIENT.id &&
      (body.get("client_secret") ?? secret) === CLIENT.secret;
    const code = body.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const verifier = createHash("sha256").update(body.get("code_verifier") ?? "");
    const isHonest =
      grant?.challenge === verifier.digest("base64url") &&
      grant.redirectUri === body.get("redirect_uri");
    // GitHub says no with a status of 200.
    if (!isClient) return json(response, 200, { error: "incorrect_client_credentials" });
    if (!grant || !isHonest) return json(response, 200, { error: "bad_verification_code" });
    const token = `gho_${randomUUID().replaceAll("-", "")}`;
    tokens.set(token, grant.account);
    return json(response, 200, { access_token: token, scope: "read:user", token_type: "bearer" });
  }

  function user(authorization: string, response: ServerResponse) {
    const account = tokens.get(authorization.replace(/^(Bearer|token) /i, ""));
    if (!account) return json(response, 401, { message: "Bad credentials", status: "401" });
    const { id, login, name } = account;
    return json(response, 200, {
      login,
      id,
      node_id: Buffer.from(`04:User${id}`).toString("base64"),
      avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
      type: "User",
      site_admin: false,
      name,
      company: null,
      blog: "",
      email: null,
      bio: null,
      public_repos: 12,
      followers: 3,
      created_at: "2014-03-02T09:00:00Z",
    });
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const authorization = request.headers.authorization ?? "";
    if (url.pathname === "/login/oauth/authorize") return authorize(url.searchParams, response);
    if (url.pathname === "/login/oauth/access_token") {
      return exchange(new URLSearchParams(await bodyOf(request)), authorization, response);
    }
    if (url.pathname === "/api/v3/user") return user(authorization, response);
    return json(response, 404, { message: "Not Found", status: "404" });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
