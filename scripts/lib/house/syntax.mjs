/** Calls `visit` for every node of a syntax tree, parents first. */
export function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit);
    return;
  }
  if (typeof node?.type !== "string") return;
  visit(node);
  for (const value of Object.values(node))
    if (value && typeof value === "object") walk(value, visit);
}

/** Whether a list of statements begins with a directive such as "use server". */
export function hasDirective(statements, text) {
  return Array.isArray(statements) && statements.some((each) => each.directive === text);
}

/**
 * The values a module exports, types left out: `{ name, node, start }`. `node` is what the name
 * stands for (a function or an expression), or undefined where it comes from another module.
 */
export function exportedValues(program) {
  const locals = new Map(program.body.flatMap(declared));
  return program.body.flatMap((statement) => {
    const { type, start } = statement;
    if (statement.exportKind === "type") return [];
    if (type === "ExportAllDeclaration") return [{ name: "*", node: undefined, start }];
    if (type === "ExportDefaultDeclaration") {
      const { declaration } = statement;
      const node = declaration.type === "Identifier" ? locals.get(declaration.name) : declaration;
      return [{ name: "default", node, start }];
    }
    if (type !== "ExportNamedDeclaration") return [];
    if (statement.declaration) {
      return declared(statement.declaration).map(([name, node]) => ({ name, node, start }));
    }
    return statement.specifiers
      .filter((specifier) => specifier.exportKind !== "type")
      .map((specifier) => ({
        name: specifier.exported.name ?? specifier.exported.value,
        node: statement.source ? undefined : locals.get(specifier.local.name),
        start,
      }));
  });
}

/** Name and value of what a statement declares, types left out. */
function declared(statement) {
  if (/^TS(TypeAlias|Interface)/.test(statement.type)) return [];
  if (statement.type === "VariableDeclaration") {
    return statement.declarations.map((each) => [each.id.name, unwrap(each.init)]);
  }
  return statement.id ? [[statement.id.name, statement]] : [];
}

/** `x satisfies T` and `x as T` are still x. */
function unwrap(node) {
  const isWrapped = /^(TSSatisfies|TSAs|TSNonNull|Parenthesized)Expression$/.test(node?.type);
  return isWrapped ? unwrap(node.expression) : node;
}

/** The local names that a module imports from any of the given specifiers, by their original name. */
export function importedFrom(program, specifiers) {
  return new Map(
    program.body
      .filter((each) => each.type === "ImportDeclaration" && specifiers.includes(each.source.value))
      .flatMap((each) => each.specifiers)
      .filter((each) => each.type === "ImportSpecifier")
      .map((each) => [each.local.name, each.imported.name]),
  );
}

const functionTypes = ["ArrowFunctionExpression", "FunctionDeclaration", "FunctionExpression"];

export const isFunction = (node) => functionTypes.includes(node?.type);
