import type { Plan } from "@/db/testing/plans";

type Measured = ReadonlyMap<string, readonly (readonly Plan[])[]>;

/** A page or two more is the deeper tree of a bigger index, however small the statement. */
const SLACK = 3;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const buffersOf = (plans: readonly Plan[] = []) => median(plans.map(({ buffers }) => buffers));
const msOf = (plans: readonly Plan[] = []) => median(plans.map(({ ms }) => ms)).toFixed(2);

/** What the statement does: its verb, and the nodes of its plan from the outside in. */
function inWords({ statement, nodes }: Plan): string {
  const verb = statement.text.slice(0, 6).toLowerCase();
  return `${verb}: ${nodes.join(" > ")}`;
}

/** One line a statement: pages and milliseconds with few and with many people, and the plan. */
export function printPlans(few: Measured, many: Measured): void {
  for (const [name, statements] of many) {
    console.log(`  ${name}`);
    for (const [index, plans] of statements.entries()) {
      const [plan] = plans;
      const before = few.get(name)?.[index];
      if (!plan) continue;
      const pages = `${buffersOf(before)} → ${buffersOf(plans)} pages`;
      console.log(`    ${pages}, ${msOf(before)} → ${msOf(plans)} ms  ${inWords(plan)}`);
    }
  }
}

/** One sentence for each statement that reads a whole table, or more and more of it. */
export function findFaults(few: Measured, many: Measured): string[] {
  const faults: string[] = [];
  for (const [name, statements] of many) {
    for (const [index, plans] of statements.entries()) {
      const scanned = new Set(plans.flatMap((plan) => plan.scanned));
      for (const table of scanned) faults.push(`${name} reads all of ${table}`);
      const [before, after] = [buffersOf(few.get(name)?.[index]), buffersOf(plans)];
      if (after > 2 * before + SLACK) {
        faults.push(`${name}, statement ${index + 1}: ${before} → ${after} pages`);
      }
    }
  }
  return faults;
}
