import * as z from "zod";
import { normaliseEmail } from "../account/email";
import { clientKey } from "../skills/record-inputs";

/** Names another administrator by the address they sign in with, in full. */
export const administratorNaming = z.object({
  clientKey,
  email: z
    .string({ error: "Type their e-mail address." })
    .max(1000, { error: "This is too long for an e-mail address." })
    .transform((typed, context) => {
      const email = normaliseEmail(typed);
      if (email !== null) return email;
      context.addIssue({ code: "custom", message: "Type their whole e-mail address." });
      return z.NEVER;
    }),
});

export const administratorRemoval = z.object({
  clientKey,
  userId: z.uuid({ error: "Load this page again, then try once more." }),
});
