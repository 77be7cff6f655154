import { resolveImport } from "./import-rule.mjs";
import { isTest, roomOf, workshops } from "./rooms.mjs";
import { exportedValues, isFunction } from "./syntax.mjs";

const scopes = [
  "OwnScope",
  "ReadScope",
  "MentorScope",
  "SharedScope",
  "ReviewerScope",
  "AdminScope",
  "SystemScope",
];
const connections = ["Transaction", "Executor"];

/**
 * Every exported query takes a scope first, or second behind the transaction it joins. One that
 * cannot is listed with its reason, and then only the rooms listed with it may import it.
 */
export function checkQueries(sources, { unscopedQueries }) {
  const used = new Set();
  const findings = sources.filter(isQueryFile).flatMap(({ path, program, lineOf }) =>
    exportedValues(program)
      .filter(({ node }) => node === undefined || (isFunction(node) && !takesScope(node)))
      .filter(({ name }) => {
        used.add(`${path}#${name}`);
        return !Object.hasOwn(unscopedQueries, `${path}#${name}`);
      })
      .map(({ name, start }) => ({
        path,
        line: lineOf(start),
        message: `the query ${name} does not take a scope first.`,
      })),
  );
  const stale = Object.keys(unscopedQueries)
    .filter((key) => !used.has(key))
    .map((key) => ({
      path: key,
      line: 1,
      message: "has an exception without a scope that it does not need.",
    }));
  return [...findings, ...stale, ...checkCallers(sources, unscopedQueries)];
}

const isQueryFile = ({ path }) => path.startsWith("db/queries/") && !isTest(path);

function takesScope(node) {
  const [first, second] = node.params.map(typeName);
  return scopes.includes(first) || (connections.includes(first) && scopes.includes(second));
}

function typeName(parameter) {
  const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return target.typeAnnotation?.typeAnnotation?.typeName?.name;
}

function checkCallers(sources, unscopedQueries) {
  const known = new Set(sources.map((source) => source.path));
  return sources
    .filter(({ path }) => !isTest(path) && !workshops.includes(roomOf(path)?.name))
    .flatMap(({ path, program, lineOf }) => {
      const room = roomOf(path)?.name;
      return program.body
        .filter((statement) => statement.type === "ImportDeclaration")
        .flatMap((statement) => {
          const target = resolveImport(path, statement.source.value, known).path;
          return statement.specifiers
            .map((specifier) => specifier.imported?.name ?? "*")
            .filter((name) => isForbidden(unscopedQueries, target, name, room))
            .map((name) => ({
              path,
              line: lineOf(statement.start),
              message: `${room} may not import ${name}, a query without a scope.`,
            }));
        });
    });
}

/** `import * as queries` would hide what is used, so it counts as importing everything. */
function isForbidden(unscopedQueries, target, name, room) {
  return Object.entries(unscopedQueries).some(([key, { for: allowed }]) => {
    const [file, query] = key.split("#");
    return file === target && (name === query || name === "*") && !allowed.includes(room);
  });
}
