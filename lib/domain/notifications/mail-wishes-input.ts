import * as z from "zod";
import { clientKey } from "@/lib/domain/skills/record-inputs";
import { BATCHES, type MailWishes } from "./mail-wishes";
import { NOTIFICATION_TYPES } from "./types";

const STALE_PAGE = "Load this page again, then try once more.";
const CHOOSE = "Choose one of these.";

/** Minutes since midnight of a time such as "22:30", as the browser's own field sends it. */
const timeOfDay = z
  .string({ error: "Type a time such as 22:30." })
  .trim()
  .refine((text) => text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
    error: "Type a time such as 22:30, or leave both empty.",
    abort: true,
  })
  .transform((text) => (text === "" ? null : minutesOf(text)));

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

export const mailWishesInput = z
  .object({
    clientKey,
    /** 0 while nothing was ever saved. */
    version: z
      .string({ error: STALE_PAGE })
      .regex(/^\d{1,9}$/, STALE_PAGE)
      .transform(Number),
    batchMinutes: z
      .enum(BATCHES.map(String) as [string, ...string[]], { error: CHOOSE })
      .transform(Number),
    quietFrom: timeOfDay,
    quietTo: timeOfDay,
    /** The types that are wanted: boxes that are not ticked are not sent. */
    mail: z
      .array(z.enum(NOTIFICATION_TYPES, { error: STALE_PAGE }), { error: STALE_PAGE })
      .max(NOTIFICATION_TYPES.length, STALE_PAGE)
      .default([]),
  })
  .superRefine(({ quietFrom, quietTo }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if ((quietFrom === null) !== (quietTo === null)) {
      refuse(quietFrom === null ? "quietFrom" : "quietTo", "Quiet hours need both their ends.");
    } else if (quietFrom !== null && quietFrom === quietTo) {
      refuse("quietTo", "Choose two different times, or leave both empty.");
    }
  });

/** What is stored: the types that are not wanted. */
export function wishesOf(input: z.output<typeof mailWishesInput>): MailWishes {
  const { batchMinutes, quietFrom, quietTo, mail } = input;
  const mutedMail = NOTIFICATION_TYPES.filter((type) => !mail.includes(type));
  return { mutedMail, quietFrom, quietTo, batchMinutes };
}
