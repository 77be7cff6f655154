import { readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever the machine (USER_HZ). */
const MS_PER_TICK = 10;

/** CPU time (user and system, all threads) that a process and its children have used, in ms. */
export function cpuMs(pid: number): number {
  return treeOf(pid)
    .map(statusFields)
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK, 0);
}

/** Resident memory of a process and its children, in MB. */
export function rssMb(pid: number): number {
  const kilobytes = treeOf(pid).map((each) => {
    const status = readFileSync(`/proc/${each}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function treeOf(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statusFields(Number(name))[1]) }));
  const tree = [pid];
  for (const member of tree) {
    tree.push(...parents.filter(({ parent }) => parent === member).map((each) => each.pid));
  }
  return tree;
}

/** The fields of /proc/<pid>/stat from the state on; none where the process has just ended. */
function statusFields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in brackets and may hold spaces and brackets of its own.
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
