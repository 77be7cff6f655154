import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

type Message = { origin: string; databaseUrl: string } | { problem: string };

/**
 * Starts a server on an empty database, for all tests together. It runs as a process of its own,
 * which clears up when this one ends, however that happens. The tests find its address in
 * RUNG_E2E_ORIGIN (Playwright's `baseURL`), its database in RUNG_E2E_DATABASE_URL.
 */
export default async function startServer() {
  const server = fork(fileURLToPath(new URL("./server.mjs", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(server, "exit");
  const [message] = (await Promise.race([once(server, "message"), ended])) as [Message | number];
  if (typeof message !== "object" || message === null || "problem" in message) {
    throw new Error(`The server under test did not start: ${JSON.stringify(message)}`);
  }
  process.env.RUNG_E2E_ORIGIN = message.origin;
  process.env.RUNG_E2E_DATABASE_URL = message.databaseUrl;

  return async function stopServer() {
    server.disconnect();
    await ended;
  };
}
