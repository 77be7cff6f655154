import * as z from "zod";
import { normaliseEmail } from "../account/email";
import { flag, plainText, rowId, STALE_PAGE } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { sectionsInput } from "./section-input";
import { INVITATION_WORDS_MAX } from "./text-limits";

const ADDRESS =
  "Type an e-mail address with one @, such as grace@example.org, or leave this empty.";
const ROLE = "Choose whether you look for a mentor or offer to be one.";
/** An address in its one stored form, or null where the link is for whoever holds it. */
const boundTo = z
  .string({ error: ADDRESS })
  .default("")
  .transform((raw, context) => {
    if (raw.trim() === "") return null;
    const email = normaliseEmail(raw);
    if (email !== null) return email;
    context.issues.push({ code: "custom", message: ADDRESS, input: raw });
    return z.NEVER;
  });

/** An invitation as the form sends it. `role` is what the person who invites will be. */
export const invitationInput = z.object({
  clientKey,
  role: z.enum(["mentee", "mentor"], { error: ROLE }),
  email: boundTo,
  words: plainText("Your words", { max: INVITATION_WORDS_MAX }).default(""),
  /** What a mentee shares once the invitation is accepted; a mentor has nothing to choose here. */
  sections: sectionsInput,
});

/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text can be a token at all. */
export const isInvitationToken = (text: string): boolean => TOKEN.test(text);

const token = z.string({ error: STALE_PAGE }).regex(TOKEN, { error: STALE_PAGE });

export const invitationAcceptInput = z.object({ clientKey, token, sections: sectionsInput });
export const invitationDeclineInput = z.object({ clientKey, token });

export const invitationWithdrawInput = z.object({
  clientKey,
  invitationId: rowId,
  /** False takes the withdrawal back. */
  isWithdrawn: flag,
});
