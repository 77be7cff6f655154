import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Served = {
  origin: string;
  databaseUrl: string;
  secret: string;
  stop: () => Promise<void>;
};

/**
 * Starts a server under test as a process of its own, which clears up when this one ends, however
 * that happens. `more` is added to its environment.
 */
export async function serve(more: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = fork(fileURLToPath(new URL("./server.mjs", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...more },
  });
  const ended = once(server, "exit");
  const message = await firstWord(server, ended);
  if (!("origin" in message)) {
    throw new Error(`The server under test did not start: ${message.problem}`);
  }
  const stop = async () => {
    server.disconnect();
    await ended;
  };
  return { ...message, stop };
}

type Word = Omit<Served, "stop"> | { problem: string };

async function firstWord(server: ChildProcess, ended: Promise<unknown[]>): Promise<Word> {
  const [first] = await Promise.race([once(server, "message"), ended]);
  return typeof first === "object" ? first : { problem: `it ended with ${first}` };
}
