/**
 * `npm start`: from an empty clone to a running Rung, with nothing on the machine but Node.
 *
 * Installs the packages, starts the embedded PostgreSQL, migrates, builds when sources changed, and
 * serves. `--dev` serves with `next dev` instead and builds nothing. Settings, from the environment:
 *
 *   PORT             where to listen (3000)
 *   HOST             on which address (127.0.0.1: careers are private, so only this machine; set
 *                    0.0.0.0 inside a container or behind a proxy on another machine)
 *   RUNG_DATA_DIR    where the database and the generated secret live (./.rung)
 *   DATABASE_URL     a PostgreSQL of your own, 15 or newer; then none is embedded
 *   RUNG_POOL_SIZE   connections to the database
 *   RUNG_ORIGIN      the address people open, or NEXTAUTH_URL (http://localhost:PORT)
 *   NEXTAUTH_SECRET  signs the session cookies (generated once, kept in the data folder)
 *   GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET  sign-in with GitHub, both or neither
 *   SMTP_URL, MAIL_FROM  the mail server and the sender, both or neither
 *   RUNG_JOBS        off: this server sends no mail and minds no deadline (on)
 *
 * A bad value is refused by name. Ctrl-C or TERM stops what was started.
 */
import { nodeProblem } from "./lib/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
// Loaded only now, because an older Node could not even read it.
const { launch } = await import("./lib/launch.mjs");
process.exit(await launch({ isDevelopment: process.argv.includes("--dev") }));
