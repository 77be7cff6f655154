import { isTest } from "./rooms.mjs";
import { walk } from "./syntax.mjs";

const banned = {
  "Date.now": "the time is an argument",
  "Math.random": "the seed is an argument",
  "performance.now": "the time is an argument",
  "crypto.randomUUID": "ids are arguments",
};

/** Domain functions get time, chance and settings as arguments: the same input, the same answer. */
export function checkDomain(sources) {
  return sources
    .filter(({ path }) => path.startsWith("lib/domain/") && !isTest(path))
    .flatMap(({ path, program, lineOf }) => {
      const findings = [];
      walk(program.body, (node) => {
        const problem = impurity(node);
        if (problem)
          findings.push({
            path,
            line: lineOf(node.start),
            message: `lib/domain is pure: ${problem}.`,
          });
      });
      return findings;
    });
}

function impurity(node) {
  if (node.type === "MemberExpression" && node.object.type === "Identifier") {
    if (node.object.name === "process") return "settings are arguments, not process";
    const name = `${node.object.name}.${node.property.name}`;
    return Object.hasOwn(banned, name) ? `${banned[name]}, not ${name}` : undefined;
  }
  const isNow =
    node.type === "NewExpression" && node.callee.name === "Date" && node.arguments.length === 0;
  return isNow ? "the time is an argument, not new Date()" : undefined;
}
