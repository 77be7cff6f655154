import { expect, test } from "vitest";
import { DIGEST_LINES_MAX, digestMail } from "./digest";

const to = { name: "Ada\nLovelace", origin: "https://rung.example" };
const item = (id: number) => ({ id: `n${id}`, type: "note", data: { name: "Grace" } });

test("one notification is its own subject", () => {
  expect(digestMail([item(1)], to)).toEqual({
    subject: "Grace left a note.",
    body: [
      "Hello Ada Lovelace,",
      "Grace left a note.\nhttps://rung.example/notifications?open=n1",
      "You choose what Rung mails you, and when:\nhttps://rung.example/settings/notifications",
    ].join("\n\n"),
  });
});

test("many are counted, and those beyond the limit are too", () => {
  const all = Array.from({ length: DIGEST_LINES_MAX + 3 }, (_, i) => item(i));
  const { subject, body } = digestMail(all, to);
  expect(subject).toBe("23 things to know from Rung");
  expect(body.match(/left a note/g)).toHaveLength(DIGEST_LINES_MAX);
  expect(body).toContain("And 3 more:\nhttps://rung.example/notifications\n");
});

test("a name cannot write headers or lines of its own", () => {
  const data = { name: "Eve\r\nBcc: all@example.org", words: "secret" };
  const { subject, body } = digestMail([{ id: "n1", type: "note", data }], to);
  expect(subject).toBe("Eve Bcc: all@example.org left a note.");
  expect(body).not.toContain("secret");
});
