import { createTransport } from "nodemailer";
import type { DeliveryFailure } from "@/lib/domain/notifications/delivery";
import { env } from "@/lib/env";
import { messageOf, type OutboxMail } from "./message";

const DEADLINES = {
  connectMsMax: 10_000,
  silenceMsMax: 20_000,
  /** The whole delivery of one mail; far shorter than the lease on it. */
  deliveryMsMax: 90_000,
};

export type Delivery =
  | { readonly outcome: "sent" }
  | { readonly outcome: DeliveryFailure; readonly reason: string };

/**
 * Hands one mail to the mail server of this instance, over a connection of its own. Returns what
 * became of it and never throws: what went wrong is said in one short line without any address.
 */
export async function sendMail(mail: OutboxMail, deadlines = DEADLINES): Promise<Delivery> {
  const { connectMsMax, silenceMsMax, deliveryMsMax } = deadlines;
  const { SMTP_URL, MAIL_FROM: from, RUNG_ORIGIN: origin } = env();
  if (!SMTP_URL || !from) return { outcome: "away", reason: "no mail server is set" };
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: connectMsMax,
    greetingTimeout: connectMsMax,
    dnsTimeout: connectMsMax,
    socketTimeout: silenceMsMax,
  });
  try {
    await beforeDeadline(transport.sendMail(messageOf(mail, { from, origin })), deliveryMsMax);
    return { outcome: "sent" };
  } catch (error) {
    return { outcome: failureOf(error), reason: reasonOf(error, mail.toAddress) };
  } finally {
    transport.close();
  }
}

async function beforeDeadline(sending: Promise<unknown>, msMax: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error("the mail server took too long"), { code: "ETIMEDOUT" });
    timer = setTimeout(() => reject(error), msMax);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

type SmtpError = { responseCode?: number; command?: string; code?: string; response?: string };

/** What a failure says: about this mail, or only about the server. */
function failureOf(error: unknown): DeliveryFailure {
  const { responseCode = 0, command = "", code = "" } = error as SmtpError;
  // Found before anything was sent: an address or a message that no server could take.
  if (command === "API" && /^E(ENVELOPE|MESSAGE)$/.test(code)) return "refused";
  const isAboutMail = /^(RCPT TO|DATA)$/.test(command);
  // 421: the server is closing down, whatever it was asked.
  if (!isAboutMail || responseCode === 421 || responseCode < 400) return "away";
  return responseCode >= 500 ? "refused" : "later";
}

function reasonOf(error: unknown, address: string): string {
  const { response, code } = error as SmtpError;
  const words = response ?? (error instanceof Error ? error.message : String(error));
  const line = words.replaceAll(address, "…").replace(/[\p{Cc}\s]+/gu, " ");
  return `${code ?? "ERROR"}: ${line}`.slice(0, 200);
}
