/** A string, number, boolean or null of a document, with the key it stands under. */
export type Leaf = { readonly key: string; readonly value: unknown };

/** Every leaf of a value, maps and record keys included; `key` is the nearest named key. */
export function listLeaves(value: unknown, key = ""): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((inner) => listLeaves(inner, key));
  if (value === null || typeof value !== "object") return [{ key, value }];
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, inner]) => listLeaves(inner, String(name)));
}

/** A copy in which every leaf is what `change` makes of it; maps become plain objects. */
export function mapLeaves<T>(value: T, change: (leaf: Leaf) => unknown, key = ""): T {
  if (Array.isArray(value)) return value.map((inner) => mapLeaves(inner, change, key)) as T;
  if (value === null || typeof value !== "object") return change({ key, value }) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapLeaves(inner, change, name)]),
  ) as T;
}
