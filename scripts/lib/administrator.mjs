/**
 * Asks for the one-time code with which somebody becomes the first administrator, and returns what
 * to tell whoever started Rung; nothing where there is an administrator. A code that cannot be
 * made keeps nobody from being served: then the sentence says so.
 */
export async function prepareAdministratorNotice(databaseUrl, origin) {
  // Loaded only now, because its packages may just have been installed.
  const { renewAdministratorCode } = await import("../../db/administrator-code.mjs");
  try {
    const code = await renewAdministratorCode(databaseUrl);
    return code === null ? undefined : administratorNotice(origin, code);
  } catch (error) {
    return `The one-time code for the first administrator could not be made: ${error.message}`;
  }
}

/** Where to go and what to type. */
export function administratorNotice(origin, code) {
  return [
    "Nobody administers this Rung yet. To do it yourself, sign in, open",
    `  ${origin}/settings/administrator`,
    "and enter this code, which works once, until the next start:",
    `  ${code}`,
  ].join("\n");
}
