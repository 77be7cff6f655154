import { env } from "@/lib/env";

/** Whether this instance has a mail server. Without one everything works, and nothing is mailed. */
export function canMail(): boolean {
  return env().SMTP_URL !== undefined;
}
