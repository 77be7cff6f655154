type Shape = Intl.DateTimeFormatOptions;

const made = new Map<string, Intl.DateTimeFormat>();

/** Zones can be spelt in many ways, so that strangers could fill the memory without a limit. */
const MADE_MAX = 500;

/**
 * A way to write dates in a zone, made on first use: making one takes about as long as writing a
 * hundred dates with it, and a page needs a dozen. Throws a RangeError for an unknown zone.
 */
export function dateFormat(shape: Shape, timeZone: string, locale = "en-GB"): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(shape)}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= MADE_MAX) made.clear();
  const format = new Intl.DateTimeFormat(locale, { ...shape, timeZone });
  made.set(key, format);
  return format;
}
