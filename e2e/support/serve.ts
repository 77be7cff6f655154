import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Served = {
  origin: string;
  databaseUrl: string;
  secret: string;
  stop: () => Promise<void>;
  /** Kills the server without a word, as a power cut would. */
  fall: () => Promise<void>;
  /** Starts it again at the same address; resolves when it answers. */
  rise: () => Promise<void>;
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
  const tell = async (word: "fall" | "rise") => {
    const answered = once(server, "message");
    server.send(word);
    await Promise.race([answered, ended]);
  };
  return { ...message, stop, fall: () => tell("fall"), rise: () => tell("rise") };
}

type Word = Omit<Served, "stop" | "fall" | "rise"> | { problem: string };

async function firstWord(server: ChildProcess, ended: Promise<unknown[]>): Promise<Word> {
  const [first] = await Promise.race([once(server, "message"), ended]);
  return typeof first === "object" ? first : { problem: `it ended with ${first}` };
}
