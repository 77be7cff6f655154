export {
  closeDatabase,
  type Database,
  db,
  type Executor,
  ping,
  type Transaction,
  transaction,
} from "./database";
export { DatabaseError, findCode, findOutcome } from "./errors";
export { isUnavailable, withRetry } from "./retry";
