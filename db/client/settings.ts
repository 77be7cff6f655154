/** Deadlines in milliseconds. The server's own come first, so that it answers before we give up. */
export const acquireMsMax = 2000;
export const leaseMsMax = 5000;
export const pingMsMax = 1000;
const connectSecondsMax = 3;

/** A connection is replaced after this long, so that a moved server or a leak is outgrown. */
export const connectionAgeMsMax = 30 * 60_000;

/** Options of each single-connection driver instance; the pool adds the socket and the parsers. */
export const instanceOptions = {
  max: 1,
  fetch_types: false,
  idle_timeout: 0,
  max_lifetime: 0,
  connect_timeout: connectSecondsMax,
  onnotice: () => {},
  connection: {
    application_name: "rung",
    statement_timeout: 4000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 5000,
  },
};

/** Connections per process, from RUNG_POOL_SIZE; ten unless it names a number from 1 to 200. */
export function poolSize(wish = process.env.RUNG_POOL_SIZE): number {
  const size = Number(wish);
  return Number.isInteger(size) && size >= 1 && size <= 200 ? size : 10;
}
