/** Freezes a value and everything in it, maps included, so that no caller can change the content. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const inner of value.values()) deepFreeze(inner);
    // Freezing leaves a map's own slots writable, so its writers are replaced as well.
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  } else {
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError("The content is read-only.");
}
