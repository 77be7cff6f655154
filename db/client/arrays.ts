import { makePgArray } from "drizzle-orm/pg-core/utils/array";
import type { Options } from "./connection";

type ReadElement = (text: string) => unknown;

const asIs: ReadElement = (text) => text;
const asNumber: ReadElement = (text) => Number(text);

/** PostgreSQL's numbers for array types, with the reader of one element. */
const elementReaders: Record<number, ReadElement> = {
  1000: (text) => text === "t",
  1005: asNumber,
  1007: asNumber,
  1009: asIs,
  1015: asIs,
  1016: asIs,
  1021: asNumber,
  1022: asNumber,
  2951: asIs,
};

/**
 * Teaches the driver the common array types. It could ask the server for them, but that is one
 * more statement on every new connection, sent outside our deadlines.
 */
export function registerArrays(options: Options): void {
  for (const [type, readElement] of Object.entries(elementReaders)) {
    options.parsers[Number(type)] = (text: string) => readArray(text, readElement);
    options.serializers[Number(type)] = (value) =>
      Array.isArray(value) ? makePgArray(value) : value;
  }
}

/** One brace, one quoted element (escapes by backslash), or one bare element. */
const token = /[{}]|"((?:[^"\\]|\\.)*)"|([^",{}]+)/gs;

/**
 * Reads PostgreSQL's text form of an array, nested ones too: `{a,"b,c",NULL}` → ["a", "b,c", null].
 */
function readArray(text: string, readElement: ReadElement): unknown[] {
  const root: unknown[] = [];
  const path = [root];
  for (const [whole, quoted, bare] of text.matchAll(token)) {
    const here = path.at(-1) ?? root;
    if (whole === "{") {
      const inner: unknown[] = [];
      here.push(inner);
      path.push(inner);
    } else if (whole === "}") path.pop();
    else if (quoted !== undefined) here.push(readElement(quoted.replace(/\\(.)/gs, "$1")));
    else here.push(bare === "NULL" ? null : readElement(bare ?? ""));
  }
  return root[0] as unknown[];
}
