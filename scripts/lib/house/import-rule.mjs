import { posix } from "node:path";
import { isListed, isTest, nouns, roomOf, testRoom, workshops } from "./rooms.mjs";

/**
 * Resolves what a file imports: `{ path }` inside the project, or `{ packageName }`.
 * `known` is the set of all source paths; a path it lacks (a style sheet, say) is kept as written.
 */
export function resolveImport(from, specifier, known) {
  const isOwn = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOwn) {
    if (specifier.startsWith("node:")) return { packageName: specifier };
    const parts = specifier.split("/");
    return { packageName: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/") };
  }
  const base = specifier.startsWith("@/")
    ? posix.normalize(specifier.slice(2))
    : posix.join(posix.dirname(from), specifier);
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return { path: tries.find((path) => known.has(path)) ?? base };
}

/** Who may import whom. Findings are `{ path, line, message }`. */
export function checkImports(sources, { databaseImports }) {
  const known = new Set(sources.map((source) => source.path));
  const used = new Set();
  const findings = sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (!room) return [{ path: source.path, line: 1, message: "lies in no room of the house." }];
    return source.imports.flatMap(({ specifier, line }) => {
      const target = resolveImport(source.path, specifier, known);
      if (isPastQueries(target.path) && Object.hasOwn(databaseImports, source.path)) {
        used.add(source.path);
        return [];
      }
      const message = target.path
        ? roomProblem(source.path, room, target.path)
        : packageProblem(source.path, room, target.packageName);
      return message ? [{ path: source.path, line, message }] : [];
    });
  });
  const stale = Object.keys(databaseImports)
    .filter((path) => !used.has(path))
    .map((path) => ({ path, line: 1, message: "no longer needs its exception for the database." }));
  return [...findings, ...stale];
}

const isPastQueries = (path) => path?.startsWith("db/") && !path.startsWith("db/queries/");

function roomProblem(from, room, path) {
  const target = roomOf(path);
  if (!target) return undefined;
  if (isTest(path) && !isTest(from) && !workshops.includes(room.name)) {
    return `${room.name} may not import what only tests use (${path}).`;
  }
  if (target === room) return componentProblem(from, path);
  const allowed = isTest(from)
    ? [...room.rooms, ...testRoom.rooms, ...(room.testRooms ?? [])]
    : room.rooms;
  if (!allowed.includes(target.name))
    return `${room.name} may not import ${target.name} (${path}).`;
  return queriesProblem(room, path, isTest(from));
}

/** Pages and access reach tables only through queries. */
function queriesProblem(room, path, isInTest = false) {
  if (isInTest || !["app", "lib/access"].includes(room.name)) return undefined;
  if (!isPastQueries(path)) return undefined;
  return `${room.name} reaches the database only through db/queries, not ${path}.`;
}

function componentProblem(from, path) {
  const folder = (file) => file.match(/^components\/([^/]+)\//)?.[1];
  const [own, other] = [folder(from), folder(path)];
  if (!own || !other || own === other) return undefined;
  if (nouns.includes(other))
    return `components/${own} may not import components/${other}: app composes nouns.`;
  const mayImport = { ui: [], charts: ["ui"] }[own];
  if (mayImport && !mayImport.includes(other))
    return `components/${own} knows nothing of components/${other}.`;
  return undefined;
}

function packageProblem(from, room, name) {
  if (isTest(from) && isListed(name, testRoom.packages)) return undefined;
  const isAllowed = room.packages ? isListed(name, room.packages) : true;
  const isDenied = room.deniedPackages ? isListed(name, room.deniedPackages) : false;
  return isAllowed && !isDenied ? undefined : `${room.name} may not import the package ${name}.`;
}
