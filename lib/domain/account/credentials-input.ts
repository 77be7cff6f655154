import * as z from "zod";
import { normaliseEmail } from "./email";
import { countCharacters } from "./line";
import { readNextPath } from "./next-path";
import { personName } from "./person-name";
import { isTimeZone } from "./time-zone";

const PASSWORD_CHARACTERS_MIN = 8;
const PASSWORD_CHARACTERS_MAX = 200;

const EMAIL_WANTED = "Type an e-mail address with one @, such as ada@example.org.";

const email = z.string({ error: EMAIL_WANTED }).transform((raw, context) => {
  const normal = normaliseEmail(raw);
  if (normal !== null) return normal;
  context.issues.push({ code: "custom", message: EMAIL_WANTED, input: raw });
  return z.NEVER;
});

/** A new password, kept verbatim: neither trimmed nor normalised. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .refine(
    (text) => countCharacters(text) >= PASSWORD_CHARACTERS_MIN,
    `Use ${PASSWORD_CHARACTERS_MIN} characters or more; 15 make it strong.`,
  )
  .refine(
    (text) => countCharacters(text) <= PASSWORD_CHARACTERS_MAX,
    `Use ${PASSWORD_CHARACTERS_MAX} characters at most.`,
  );

/** A password to be compared; its length tells nothing about the rules for new ones. */
export const givenPassword = z
  .string({ error: "Type your password." })
  .min(1, "Type your password.")
  .max(PASSWORD_CHARACTERS_MAX * 4, "This is longer than any password here.");

/** Hidden helpers of a form: a bad value is as good as none, and never a problem. */
const next = z
  .unknown()
  .optional()
  .transform((raw) => (typeof raw === "string" ? readNextPath(raw) : null));

const timeZone = z
  .unknown()
  .optional()
  .transform((raw) => (typeof raw === "string" && isTimeZone(raw) ? raw : "UTC"));

export const signInInput = z.object({ email, password: givenPassword, next });

export const signUpInput = z.object({
  name: personName,
  email,
  password: newPassword,
  next,
  timeZone,
  /** What the start left in the browser, as JSON. */
  start: z.unknown().optional(),
});
