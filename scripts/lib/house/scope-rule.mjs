import { isTest, roomOf } from "./rooms.mjs";
import { walk } from "./syntax.mjs";

const mint = "lib/access/mint-scope.ts";
const minter = /^mint\w*Scope$/;
const scopes = /^(Own|Mentor|Shared|Reviewer|Admin|System|Read)Scope$/;
const mayMint = ["lib/access", "lib/jobs", "db/testing", "scripts"];

/** Scopes are capabilities: only a door hands one out, and nobody forges one with a cast. */
export function checkScopes(sources) {
  return sources
    .filter(({ path }) => path !== mint && !isTest(path))
    .flatMap(({ path, program, lineOf }) => {
      const isMinter = mayMint.includes(roomOf(path)?.name);
      const findings = [];
      const report = (node, message) => findings.push({ path, line: lineOf(node.start), message });
      walk(program.body, (node) => {
        if (node.type === "ImportSpecifier" && minter.test(node.imported.name) && !isMinter) {
          report(node, `may not mint a scope: ask a door of lib/access/doors for one.`);
        }
        const isCast = node.type === "TSAsExpression" || node.type === "TSTypeAssertion";
        if (isCast && scopes.test(node.typeAnnotation.typeName?.name)) {
          report(node, `forges a scope with a cast: only ${mint} may.`);
        }
      });
      return findings;
    });
}
