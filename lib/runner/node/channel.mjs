/** The way to whoever started this thread. */
import { parentPort } from "node:worker_threads";

export const channel = {
  post: (message) => parentPort.postMessage(message),
  listen: (hear) => parentPort.on("message", hear),
};
