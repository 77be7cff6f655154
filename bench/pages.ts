/**
 * What does a request cost? `npx tsx bench/pages.ts` (about two minutes, after a build; Linux).
 *
 * Starts the production build on a throw-away database with the cast, and asks for each page over
 * ten connections: 300 times to warm up, then three rounds over all pages, so that a burst of
 * other work on the machine does not hit one page only; the median of the rounds is printed. Reading
 * it: `CPU ms` per request (user and system time of the server's process from /proc) and the ratios
 * are to be trusted; requests a second and waiting times depend on what else the machine does, and
 * the load itself takes CPU from the server. `range` is the least and greatest CPU of the rounds.
 *
 * Two yardsticks run in the same rounds: our own static `/` is what Next costs without any work of
 * ours; `plain` is a bare node:http server that makes the same reads and fills a template string,
 * `plain + engine` the same with the level engine. So dashboard − (plain + engine) is what React
 * and Next cost. `RUNG_BENCH_SECONDS` changes the length of a round (4).
 */
import { type Load, load, type Target, warmUp } from "./support/load";
import { servePlain } from "./support/plain";
import { rssMb } from "./support/process";
import { quantile } from "./support/quantile";
import { serveWithCast } from "./support/serve";
import { openSessionOf } from "./support/session";
import { printTable } from "./support/table";

const seconds = Number(process.env.RUNG_BENCH_SECONDS ?? 4);
const ROUNDS = 3;
const WARM_UP_REQUESTS = 300;

const served = await serveWithCast();
const plain = await servePlain();
try {
  const cookie = await openSessionOf(served.cast.ada.id);
  const page = (path: string, more: Partial<Target> = {}): Target => {
    return { name: path, url: served.origin + path, pid: served.pid, ...more };
  };
  const targets: Target[] = [
    page("/"),
    page("/sign-in"),
    page("/dashboard", { cookie }),
    page("/dashboard", { name: "/dashboard, gzip", cookie, isCompressed: true }),
    page("/skills", { cookie }),
    { name: "plain", url: plain.origin, pid: plain.pid, cookie },
    { name: "plain + engine", url: `${plain.origin}/with-engine`, pid: plain.pid, cookie },
  ];
  const idleMb = rssMb(served.pid);
  for (const target of targets) await warmUp(target, WARM_UP_REQUESTS);
  const rounds = new Map<string, Load[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const target of targets) {
      rounds.get(target.name)?.push(await load(target, served.databasePid, seconds));
    }
  }
  const middle = (name: string, of: (each: Load) => number) =>
    quantile((rounds.get(name) ?? []).map(of), 0.5);
  const cpuOf = (name: string) => middle(name, (each) => each.cpu);
  printTable(
    ["page", "req/s", "p50 ms", "p95 ms", "CPU ms", "range", "db CPU", "kB", "× plain", "RSS MB"],
    targets.map(({ name }) => {
      const cpus = (rounds.get(name) ?? []).map((each) => each.cpu);
      return [
        name,
        middle(name, (each) => each.perSecond).toFixed(0),
        middle(name, (each) => each.p50).toFixed(1),
        middle(name, (each) => each.p95).toFixed(1),
        cpuOf(name).toFixed(2),
        `${Math.min(...cpus).toFixed(2)}–${Math.max(...cpus).toFixed(2)}`,
        middle(name, (each) => each.databaseCpu).toFixed(2),
        (middle(name, (each) => each.bytes) / 1000).toFixed(1),
        (cpuOf(name) / cpuOf("plain")).toFixed(1),
        middle(name, (each) => each.rss).toFixed(0),
      ];
    }),
  );
  const frame = cpuOf("/dashboard") - cpuOf("plain + engine");
  console.log(`\nReact and Next in the dashboard: ${frame.toFixed(1)} ms of CPU.`);
  console.log(`Resident memory before any load: ${idleMb.toFixed(0)} MB.`);
} finally {
  await plain.stop();
  await served.stop();
}
