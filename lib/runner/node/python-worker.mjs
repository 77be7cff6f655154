/** Python in a thread of Node: what the bank's tests and the harness's own run on. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadPyodide } from "pyodide";
import { answer } from "../workers/answer.mjs";
import { limitMemory } from "../workers/limit-memory.mjs";
import { openPython } from "../workers/python-session.mjs";
import { channel } from "./channel.mjs";

const folder = join(import.meta.dirname, "../harness");
const harness = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n");

const indexURL = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
const session = await openPython(loadPyodide, { indexURL }, harness, limitMemory());
// Pyodide tells of its own end at length, and with it of ours.
console.error = () => {};
answer(session, channel);
