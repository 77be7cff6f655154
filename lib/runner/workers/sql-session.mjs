/** SQLite, loaded once; the same in a browser's worker and in Node's. Comparing is left to the caller. */

/** Rows beyond these are only counted: no expected result is nearly as long. */
const ROWS_MAX = 2_000;
/** The same of the characters of one value; the limit of memory does not reach the rows. */
const VALUE_CHARS_MAX = 2_000;
/** And of all of them: a row may have two thousand columns, and a page has to show them. */
const CHARS_MAX = 4_000_000;

/**
 * @param {(options: object) => Promise<any>} initSqlJs
 * @param {object} options handed to initSqlJs
 */
export async function openSql(initSqlJs, options) {
  const { Database } = await initSqlJs(options);
  const database = new Database();
  const version = database.exec("SELECT sqlite_version()")[0].values[0][0];
  database.close();
  return { version, run: (request, report) => runRequest(Database, request, report) };
}

/** `{ sets: { columns, rows, more, fault, milliseconds }[] }`, one for each data set. */
function runRequest(Database, request, report) {
  const sets = [];
  for (const set of request.sets) {
    sets.push(runSet(Database, set.schema, request.query));
    report({ sets: [...sets] });
  }
  return { sets };
}

function runSet(Database, schema, query) {
  const database = new Database();
  const began = performance.now();
  try {
    database.exec(schema);
    return { ...readLast(database, query), fault: null, milliseconds: performance.now() - began };
  } catch (error) {
    const fault = { type: "SQL error", message: String(error.message), line: null, traceback: "" };
    return { columns: [], rows: [], more: 0, fault, milliseconds: performance.now() - began };
  } finally {
    database.close();
  }
}

/** What the last statement that returns columns returns; statements before it may set up views. */
function readLast(database, query) {
  let table = null;
  let room = CHARS_MAX;
  for (const statement of database.iterateStatements(query)) {
    const rows = [];
    let more = 0;
    while (statement.step()) {
      if (rows.length < ROWS_MAX) {
        const row = statement.get().map(plain);
        room -= row.reduce((sum, value) => sum + String(value).length, 0);
        // Dropping some of it would let the rest pass for the whole.
        if (room < 0) throw new Error("The result is too large to be shown.");
        rows.push(row);
      } else more += 1;
    }
    const columns = statement.getColumnNames();
    if (columns.length > 0) table = { columns, rows, more };
  }
  if (!table) throw new Error("The query returned no columns: end with a SELECT.");
  return table;
}

/** Blobs are shown as SQLite writes them. */
function plain(value) {
  if (typeof value === "string") return cut(value);
  if (!(value instanceof Uint8Array)) return value;
  const start = Array.from(value.subarray(0, VALUE_CHARS_MAX), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return cut(`x'${start.join("")}'`);
}

const cut = (text) =>
  text.length <= VALUE_CHARS_MAX ? text : `${text.slice(0, VALUE_CHARS_MAX - 1)}…`;
