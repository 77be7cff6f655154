/** Whether `name` is a zone such as "Europe/Paris" that dates can be written in. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Every zone there is to choose from, UTC first; `current` is kept if it is an older name. */
export function listTimeZones(current?: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC");
  const isExtra = current !== undefined && current !== "UTC" && !known.includes(current);
  return ["UTC", ...(isExtra ? [current] : []), ...known];
}
