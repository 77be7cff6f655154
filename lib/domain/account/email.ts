/** The longest address SMTP can carry. */
const EMAIL_CHARACTERS_MAX = 254;

/**
 * The one form in which an address is stored and compared: NFKC first, so that look-alike forms
 * of the same letters become one, then trimmed and lower-cased. Null unless what remains has
 * exactly one @ with something on both sides, and neither blanks nor control characters.
 * `" Ada@Example.ORG "` becomes `"ada@example.org"`.
 */
export function normaliseEmail(raw: string): string | null {
  const email = raw.normalize("NFKC").trim().toLowerCase();
  if (email.length > EMAIL_CHARACTERS_MAX) return null;
  return /^[^@\s\p{C}<>,;:"()[\]\\]+@[^@\s\p{C}<>,;:"()[\]\\]+$/u.test(email) ? email : null;
}
