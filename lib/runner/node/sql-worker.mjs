/** SQLite in a thread of Node, so that a query without an end can be ended. */
import initSqlJs from "sql.js";
import { answer } from "../workers/answer.mjs";
import { openSql } from "../workers/sql-session.mjs";
import { channel } from "./channel.mjs";

answer(await openSql(initSqlJs, {}), channel);
