import postgres, { type Sql } from "postgres";
import { db } from "@/db/client";

/** A statement as the driver got it: its text and its encoded values. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** What PostgreSQL did for one statement. */
export type Plan = {
  readonly statement: Statement;
  /** Node types with what each reads, e.g. `Index Scan skill_currents_pkey`, outermost first. */
  readonly nodes: readonly string[];
  /** Tables that were read from end to end. */
  readonly scanned: readonly string[];
  /** Pages of 8 kB touched, in memory or not. */
  readonly buffers: number;
  /** Execution time in milliseconds. */
  readonly ms: number;
};

type Unsafe = (text: string, values?: unknown[], options?: object) => unknown;
type Client = { unsafe: Unsafe; begin: (body: (client: Client) => unknown) => unknown };

/** Runs `work` and returns the statements it sent, in their order, those of transactions too. */
export async function captureStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const client = (db() as unknown as { $client: Client }).$client;
  const listened = (to: Client): Unsafe => {
    const unsafe = to.unsafe.bind(to);
    return (text, values = [], options) => {
      sent.push({ text, values });
      return unsafe(text, values, options);
    };
  };
  const { unsafe, begin } = client;
  client.unsafe = listened(client);
  client.begin = (body) =>
    begin.call(client, (inner) => {
      inner.unsafe = listened(inner);
      return body(inner);
    });
  try {
    await work();
  } finally {
    Object.assign(client, { unsafe, begin });
  }
  return sent;
}

export type ExplainWish = {
  /** "generic" is the plan a prepared statement may settle on, made without seeing the values. */
  readonly mode?: "custom" | "generic";
  /** Statements to run first, e.g. `set local enable_seqscan = off`. */
  readonly settings?: readonly string[];
};

/** Runs the statements in a transaction that is rolled back, and returns what each of them did. */
export async function explain(
  url: string,
  statements: readonly Statement[],
  { mode = "custom", settings = [] }: ExplainWish = {},
): Promise<Plan[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("begin");
    await sql.unsafe(`set local plan_cache_mode = force_${mode}_plan`);
    for (const setting of settings) await sql.unsafe(setting);
    const plans: Plan[] = [];
    for (const statement of statements) plans.push(await explainOne(sql, statement));
    await sql.unsafe("rollback");
    return plans;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function explainOne(sql: Sql, statement: Statement): Promise<Plan> {
  const { text, values } = statement;
  const given = values.length === 0 ? "" : `(${values.map(literal).join(", ")})`;
  await sql.unsafe(`prepare explained as ${text}`);
  const explained = `explain (analyze, buffers, format json) execute explained${given}`;
  const [row] = await sql.unsafe(explained);
  await sql.unsafe("deallocate explained");
  const [report] = (row?.["QUERY PLAN"] ?? []) as Report[];
  if (!report) throw new Error(`no plan came back for: ${text}`);
  const nodes = [...walk(report.Plan)];
  return {
    statement,
    nodes: nodes.map((node) => [node["Node Type"], nameOf(node)].filter(Boolean).join(" ")),
    scanned: nodes.flatMap((node) =>
      node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? "?"] : [],
    ),
    buffers: (report.Plan["Shared Hit Blocks"] ?? 0) + (report.Plan["Shared Read Blocks"] ?? 0),
    ms: report["Execution Time"],
  };
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};
type Report = { Plan: Node; "Execution Time": number };

const nameOf = (node: Node) => node["Index Name"] ?? node["Relation Name"];

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

/** EXECUTE takes no bound values, so they are written out. Only for the tests' own values. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return literal(value.toISOString());
  if (Array.isArray(value) && value.length === 0) return "'{}'";
  if (Array.isArray(value)) return `array[${value.map(literal).join(", ")}]`;
  return `'${String(value).replaceAll("'", "''")}'`;
}
