import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Plain = { origin: string; pid: number; stop: () => Promise<void> };

/** Starts the yardstick beside the product, on the database that this process uses. */
export async function servePlain(): Promise<Plain> {
  const script = fileURLToPath(new URL("./plain-server.ts", import.meta.url));
  const child = fork(script, { execArgv: ["--import", "tsx"], env: process.env });
  const ended = once(child, "exit");
  const [word] = await Promise.race([once(child, "message"), ended]);
  if (typeof word !== "object") throw new Error(`The plain server ended with ${word}.`);
  const stop = async () => {
    child.disconnect();
    await ended;
  };
  return { origin: `http://127.0.0.1:${word.port}`, pid: child.pid ?? 0, stop };
}
