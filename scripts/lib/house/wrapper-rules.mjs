import { exportedValues, hasDirective, importedFrom, walk } from "./syntax.mjs";

const actionMakers = [
  "publicAction",
  "memberAction",
  "mentorAction",
  "reviewerAction",
  "adminAction",
];
const routeMakers = ["publicRoute", "memberRoute", "mentorRoute"];
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every server action is made by an action maker, in a file of its own kind. */
export function checkActions(sources) {
  return sources.flatMap(({ path, program, lineOf }) => {
    const finding = (start, message) => ({ path, line: lineOf(start), message });
    const findings = [];
    walk(program.body, (node) => {
      const body = node.body?.body;
      if (node.type !== "Program" && hasDirective(body, "use server")) {
        findings.push(
          finding(node.start, 'has "use server" inside a function: put actions in actions.ts.'),
        );
      }
    });
    if (!hasDirective(program.body, "use server")) return findings;
    const makers = importedFrom(program, ["@/lib/access/action"]);
    for (const { name, node, start } of exportedValues(program)) {
      if (isMadeBy(node, makers, actionMakers)) continue;
      findings.push(
        finding(start, `the action ${name} is not made by ${actionMakers.join(", ")}.`),
      );
    }
    return findings;
  });
}

/** Every route handler is wrapped, unless it is listed with a reason. */
export function checkRoutes(sources, { bareRoutes }) {
  const routes = sources.filter(({ path }) => /^app\/(.*\/)?route\.tsx?$/.test(path));
  const findings = routes.flatMap(({ path, program, lineOf }) => {
    const makers = importedFrom(program, ["@/lib/access/route"]);
    const bare = exportedValues(program)
      .filter(({ name }) => methods.includes(name) || name === "*")
      .filter(({ node }) => !isMadeBy(node, makers, routeMakers));
    if (bare.length === 0 && Object.hasOwn(bareRoutes, path)) {
      return [{ path, line: 1, message: "no longer needs its exception as a bare route." }];
    }
    if (Object.hasOwn(bareRoutes, path)) return [];
    return bare.map(({ name, start }) => ({
      path,
      line: lineOf(start),
      message: `the handler ${name} is not wrapped by ${routeMakers.join(", ")}.`,
    }));
  });
  const missing = Object.keys(bareRoutes)
    .filter((path) => !routes.some((route) => route.path === path))
    .map((path) => ({
      path,
      line: 1,
      message: "has an exception as a bare route, but is not there.",
    }));
  return [...findings, ...missing];
}

function isMadeBy(node, makers, allowed) {
  if (node?.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
  return allowed.includes(makers.get(node.callee.name));
}

/** Every page of a member walks through a door itself, since layouts do not authorise. */
export function checkDoors(sources) {
  return sources
    .filter(({ path }) => /^app\/\(member\)\/(.*\/)?page\.tsx?$/.test(path))
    .filter(({ program }) => !callsDoor(program))
    .map(({ path }) => ({ path, line: 1, message: "the page calls no door of lib/access/doors." }));
}

function callsDoor(program) {
  const doors = importedFrom(program, ["@/lib/access/doors"]);
  let found = false;
  walk(program.body, (node) => {
    if (node.type === "CallExpression" && doors.has(node.callee.name)) found = true;
  });
  return found;
}
