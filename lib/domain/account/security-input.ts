import * as z from "zod";
import { clientKey } from "@/lib/domain/skills/record-inputs";
import { givenPassword, newPassword } from "./credentials-input";

export const passwordChangeInput = z.object({
  clientKey,
  currentPassword: givenPassword,
  newPassword,
});

export const sessionEndInput = z.object({
  clientKey,
  sessionId: z.uuid({ error: "Load this page again, then try once more." }),
});

/** An act that needs nothing but its key. */
export const bareInput = z.object({ clientKey });

export const accountDeletionInput = z.object({
  clientKey,
  /** The person's own e-mail address or name, typed out. */
  confirmation: z
    .string({ error: "Type your e-mail address or your name." })
    .max(400, "This is too long to be either."),
  /** Empty for an account that has no password. */
  password: z
    .string({ error: "Type your password." })
    .max(800, "This is longer than any password here.")
    .default(""),
});
