import autocannon from "autocannon";
import { cpuMs, rssMb } from "./process";
import { quantile } from "./quantile";
import type { Cookie } from "./session";

export type Target = {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly cookie?: Cookie | undefined;
  readonly isCompressed?: boolean;
};

export type Load = {
  readonly perSecond: number;
  /** Milliseconds from request to answer. */
  readonly p50: number;
  readonly p95: number;
  /** CPU ms of the server, and of the database, for one request. */
  readonly cpu: number;
  readonly databaseCpu: number;
  /** MB of the server's process, right after the load. */
  readonly rss: number;
  /** Bytes of one answer. */
  readonly bytes: number;
};

const CONNECTIONS = 10;

/** Until the compiler of the server has seen enough; how long that takes is up to the machine. */
export async function warmUp(target: Target, requests: number): Promise<void> {
  const headers = headersOf(target);
  await autocannon({ url: target.url, connections: CONNECTIONS, amount: requests, headers });
}

/**
 * Asks for one page over ten connections for so many seconds. CPU time is read from /proc before
 * and after and divided by the answers, so that what else the machine does hardly counts. Throws
 * where an answer was not the page.
 */
export async function load(target: Target, databasePid: number, seconds: number): Promise<Load> {
  const { url, pid } = target;
  const headers = headersOf(target);
  const before = { server: cpuMs(pid), database: cpuMs(databasePid) };
  const run = autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  const waits: number[] = [];
  run.on("response", (_client, _status, _bytes, milliseconds) => waits.push(milliseconds));
  const result = await run;
  const after = { server: cpuMs(pid), database: cpuMs(databasePid) };
  const { total } = result.requests;
  if (result.non2xx + result.errors + result.timeouts > 0 || total === 0) {
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed of ${total}`);
  }
  return {
    perSecond: total / result.duration,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    cpu: (after.server - before.server) / total,
    databaseCpu: (after.database - before.database) / total,
    rss: rssMb(pid),
    bytes: result.throughput.total / total,
  };
}

function headersOf({ cookie, isCompressed }: Target): Record<string, string> {
  const headers: Record<string, string> = {};
  if (cookie) headers.cookie = `${cookie.name}=${cookie.value}`;
  if (isCompressed) headers["accept-encoding"] = "gzip";
  return headers;
}
