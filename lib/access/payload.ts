import type { Typed } from "@/lib/domain/action-state";

/** Characters of text in one request, all fields together. */
export const PAYLOAD_CHARACTERS_MAX = 200_000;
const FIELDS_MAX = 2_000;
const DEPTH_MAX = 6;

type Fields = Record<string, unknown>;

const isReserved = (name: string) =>
  name === "__proto__" || name === "constructor" || name === "prototype";

/**
 * A form as a plain object without a prototype: the first value of a name counts, names that end
 * in [] collect theirs in an array (under the name without the brackets), Next's own `$ACTION_`
 * fields and files are left out. Anything but a form or a plain object becomes an empty object.
 */
export function readPayload(payload: unknown): Fields {
  const fields: Fields = Object.create(null);
  if (payload instanceof FormData) {
    for (const [name, value] of payload) {
      if (name.startsWith("$ACTION_") || typeof value !== "string") continue;
      const isList = name.endsWith("[]");
      const key = isList ? name.slice(0, -2) : name;
      if (isReserved(key)) continue;
      const present = fields[key];
      if (!isList) fields[key] ??= value;
      else if (Array.isArray(present)) present.push(value);
      else fields[key] = [value];
    }
  } else if (isPlainObject(payload)) {
    for (const [key, value] of Object.entries(payload)) if (!isReserved(key)) fields[key] = value;
  }
  return fields;
}

function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What goes back into the form: every text that was typed, except passwords. */
export function keepTyped(fields: Fields): Typed {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (/password/i.test(name)) continue;
    if (typeof value === "string") typed[name] = value;
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) {
        if (typeof item === "string") typed[`${name}[${i}]`] = item;
      }
    }
  }
  return typed;
}

/**
 * Problems that any text may have, by field: PostgreSQL cannot store NUL, and half a surrogate
 * pair would silently come back as another character. Also bounds the whole payload.
 */
export function findTextProblems(fields: Fields): Record<string, string> {
  const budget = { characters: PAYLOAD_CHARACTERS_MAX, values: FIELDS_MAX };
  const problems: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const found = inspect(value, budget, 0);
    if (found === "too-much") return { form: "This is more than one form can take. Shorten it." };
    if (found === "unstorable") {
      problems[name] = "This contains a character that cannot be stored. Type it afresh.";
    }
  }
  return problems;
}

type Finding = "fine" | "unstorable" | "too-much";

function inspect(
  value: unknown,
  budget: { characters: number; values: number },
  depth: number,
): Finding {
  budget.values -= 1;
  if (typeof value === "string") budget.characters -= value.length;
  if (budget.values < 0 || budget.characters < 0 || depth > DEPTH_MAX) return "too-much";
  if (typeof value === "string") {
    return value.includes("\u0000") || !value.isWellFormed() ? "unstorable" : "fine";
  }
  if (typeof value !== "object" || value === null) return "fine";
  let worst: Finding = "fine";
  for (const [key, item] of Object.entries(value)) {
    for (const part of [key, item]) {
      const found = inspect(part, budget, depth + 1);
      if (found === "too-much") return found;
      if (found !== "fine") worst = found;
    }
  }
  return worst;
}
