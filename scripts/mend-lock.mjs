/** Adds the native builds that npm left out of package-lock.json. Run it after every change of the lock. */
import { readFileSync, writeFileSync } from "node:fs";
import { mendLock, missingOptionals } from "./lib/lock.mjs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = missingOptionals(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(mendLock(lock), null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} missing native builds added.`);
