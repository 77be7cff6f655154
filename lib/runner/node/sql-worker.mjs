/** SQLite in a thread of Node, so that a query without an end can be ended. */
import { parentPort } from "node:worker_threads";
import initSqlJs from "sql.js";
import { openSql } from "../workers/sql-session.mjs";
import { answer } from "./answer.mjs";

answer(parentPort, await openSql(initSqlJs, {}));
