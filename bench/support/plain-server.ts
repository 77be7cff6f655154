/**
 * The yardstick for the dashboard: the same session check and the same three reads, through the
 * same client, from a bare node:http server that answers with a template string. `/with-engine`
 * also reads the record and looks for the next step, as the page does. Forked by bench/pages.ts;
 * says `{ port }` to its parent.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { html } from "@/components/ui/html";
import { framework } from "@/content/catalogue";
import { listRecentActivity } from "@/db/queries/activity";
import { listProgressDays } from "@/db/queries/progress";
import { findSession } from "@/db/queries/sessions";
import { listStandings } from "@/db/queries/standings";
import { readSessionCookie } from "@/lib/access/cookie";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { headlineOf } from "@/lib/domain/skills/headline";
import { nextStepOf } from "@/lib/domain/skills/next-step";
import { readSkillRecord } from "@/lib/domain/skills/readout";

const DAY = 86_400_000;

async function dashboard(cookies: string, hasEngine: boolean): Promise<string | null> {
  const token = await readSessionCookie({
    header: () => null,
    cookie: (name) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(cookies)?.[1],
    setCookie: () => {},
    revalidate: () => {},
  });
  const session = token && (await findSession(token));
  if (!session) return null;
  const me = mintOwnScope(session.userId, token.sessionId);
  const firstDay = new Date(session.now.getTime() - 400 * DAY).toISOString().slice(0, 10);
  const [standings, days, activity] = await Promise.all([
    listStandings(me),
    listProgressDays(me, firstDay),
    listRecentActivity(me, 8),
  ]);
  const judged = hasEngine ? judge(standings, session.now.getTime()) : "";
  const skills = [...standings.values()].map(
    (skill) => html`<tr><th>${skill.skillId}</th><td>${skill.claimed}</td></tr>`,
  );
  const past = days.map(({ day, supported }) => html`<li>${day} ${supported.join(" ")}</li>`);
  const lately = activity.map((line) => {
    const { at } = line.kind === "entry" ? line.entry : line;
    return html`<li>${line.kind} ${at.toISOString()}</li>`;
  });
  return html`<!doctype html><title>Dashboard</title><h1>${session.name}</h1><p>${judged}</p><table>${skills}</table><ul>${past}</ul><ul>${lately}</ul>`.toString();
}

function judge(standings: Awaited<ReturnType<typeof listStandings>>, now: number): string {
  const record = readSkillRecord({ framework: framework(), standings, now });
  const step = nextStepOf({ framework: framework(), record, standings });
  return `${JSON.stringify(headlineOf(record))} ${step.kind}`;
}

const server = createServer((request, response) => {
  dashboard(request.headers.cookie ?? "", request.url === "/with-engine").then(
    (page) => response.writeHead(page ? 200 : 401, { "content-type": "text/html" }).end(page ?? ""),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.once("disconnect", () => process.exit(0));
