/** SQLite in a worker of the browser. It is handed every file and fetches nothing. */
import { begin } from "./begin.mjs";
import { limitMemory } from "./limit-memory.mjs";
import { openSql } from "./sql-session.mjs";
import initSqlJs from "./sql-wasm.mjs";

begin(async ({ program }) => {
  limitMemory();
  return { session: await openSql(initSqlJs, { wasmBinary: program }) };
});
