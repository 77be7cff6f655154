import type { SendMailOptions } from "nodemailer";

/** A mail as it lies in the outbox. */
export type OutboxMail = {
  readonly id: string;
  readonly kind: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
};

type Sender = {
  readonly from: string;
  /** The address of this instance. */
  readonly origin: string;
};

/**
 * The message of a mail. Its Message-ID and date come from its row, so that one that is sent again
 * after a crash is recognised as the same by whoever receives both.
 */
export function messageOf(mail: OutboxMail, { from, origin }: Sender): SendMailOptions {
  const { id, kind, toAddress, subject, body, at } = mail;
  const settings = `${origin}/settings/notifications`;
  return {
    from,
    // As an object: text is parsed, and could name several recipients.
    to: { name: "", address: toAddress },
    subject: subject.replace(/\s+/g, " "),
    text: body,
    html: htmlOf(body),
    date: at,
    messageId: `<${id}@${new URL(origin).hostname}>`,
    headers: {
      // Nobody's holiday answers this.
      "Auto-Submitted": "auto-generated",
      ...(kind === "notifications" ? { "List-Unsubscribe": `<${settings}>` } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");

/** The same words as plain HTML: a paragraph for each block, and addresses that can be clicked. */
function htmlOf(body: string): string {
  const paragraphs = body.split(/\n{2,}/).map((block) => {
    const lines = block.split("\n").map((line) => {
      let [html, from] = ["", 0];
      for (const { 0: address, index } of line.matchAll(ADDRESS)) {
        html += `${escaped(line.slice(from, index))}<a href="${escaped(address)}">${escaped(address)}</a>`;
        from = index + address.length;
      }
      return html + escaped(line.slice(from));
    });
    return `<p>${lines.join("<br>")}</p>`;
  });
  return `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif">${paragraphs.join("")}</body></html>`;
}
