import {
  acknowledged,
  type DraftField,
  followed,
  isDirty,
  isUnseen,
  isWaitingForChoice,
  nextLeft,
  openField,
  openLeft,
  refused,
  settled,
} from "./draft-field";
import { type DraftPorts, type PageDraft, retryAfter, storedOf } from "./draft-ports";
import { DraftShelf, nameOf } from "./draft-shelf";

/**
 * Autosave of answers. Every keystroke is in the browser's storage at once; the text is sent after
 * a moment of rest, one request at a time, again and again until the server has taken it. What
 * another tab or device wrote meanwhile is put beside one's own: nothing is overwritten unseen.
 */

const REST_MS = 700;
/** Somebody who never rests is saved nevertheless. */
const WAIT_MS_MAX = 5_000;

export class DraftStore extends DraftShelf {
  #ports: DraftPorts;
  #sending: Promise<void> | null = null;
  #failures = 0;
  #unsentSince: number | null = null;

  constructor(ports: DraftPorts) {
    super(ports);
    this.#ports = ports;
  }

  /** What the page brings. The first time unsent text of earlier visits is taken up as well. */
  adopt(answerId: string, drafts: Readonly<Record<string, PageDraft>>): void {
    for (const [field, { body, version, savedAt }] of Object.entries(drafts)) {
      const page = { body, version };
      const known = this.field(answerId, field);
      if (known) {
        const isNewer = page.version > known.page.version;
        const time = isNewer ? savedAt : known.savedAt;
        if (isNewer) this.put(followed({ ...known, page, savedAt: time }));
        continue;
      }
      const left = this.#ports.storage.collect(answerId, field);
      this.put(openField({ answerId, field, savedAt }, page, left));
    }
    if (this.#next()) this.#soon();
  }

  /** Takes up what this browser still keeps of questions that the page has not brought. */
  adoptLeft(answerIds: readonly string[]): void {
    const { storage, newKey } = this.#ports;
    for (const answerId of answerIds) {
      for (const field of storage.fieldsLeft(answerId)) {
        if (this.field(answerId, field)) continue;
        const left = storage.collect(answerId, field);
        const opened = openLeft({ answerId, field }, left, newKey());
        if (opened) this.put(opened);
      }
    }
    if (this.#next()) this.#soon();
  }

  write(answerId: string, field: string, body: string): void {
    const known = this.field(answerId, field);
    if (!known || known.body === body) return;
    this.put({ ...known, body, refusal: null });
    this.#soon();
  }

  /** Ends the choice between two texts; returns what was shown before, to take it back by. */
  settle(answerId: string, field: string, choice: "mine" | "theirs"): string {
    const known = this.field(answerId, field);
    if (!known) return "";
    this.putAside.end(nameOf(answerId, field), choice);
    this.put(settled(known, choice));
    this.#soon();
    return known.body;
  }

  /** Sends all that waits, now. Resolves to whether the server holds all of this answer as it is shown. */
  async flush(answerId?: string): Promise<boolean> {
    if (this.#next()) this.#sending ??= this.#sendAll();
    while (this.#sending) await this.#sending;
    return this.all().every(
      (field) => !isDirty(field) || (answerId !== undefined && field.answerId !== answerId),
    );
  }

  /**
   * The session is about to end: what waits for a choice is handed over too, on both sides of it, so
   * that the server keeps it beside the answer.
   */
  async leave(): Promise<void> {
    await this.flush();
    for (const each of this.all()) {
      const { answerId, field, body, base, others } = each;
      const texts = isDirty(each) ? [{ body, version: base.version }] : [];
      for (const other of others) if (other.version === null) texts.push({ ...other, version: 0 });
      for (const { body, version: baseVersion } of texts) {
        const payload = { answerId, field, body, baseVersion, clientKey: this.#ports.newKey() };
        await this.#ports.send(payload).catch(() => null);
      }
    }
  }

  /** Forgets what this browser keeps of the session: it is over. */
  forget(): void {
    this.say("gone");
    for (const { answerId, field } of this.all()) {
      this.#ports.storage.keep(answerId, field, null);
    }
  }

  async #sendAll(): Promise<void> {
    // Lets `#sending` be set before the round can be over.
    await null;
    this.#unsentSince = null;
    let next = this.#next();
    while (next && (await this.#send(next))) next = this.#next();
    this.#sending = null;
    if (!next) this.say("idle");
  }

  async #send(item: DraftField): Promise<boolean> {
    const { answerId, field, body } = item;
    const again = item.sent.find((sent) => sent.body === body);
    const clientKey = again?.clientKey ?? this.#ports.newKey();
    if (!again) this.put({ ...item, sent: [...item.sent, { body, clientKey }] });
    this.say("saving");
    const payload = { answerId, field, body, baseVersion: item.base.version, clientKey };
    const result = await this.#ports.send(payload).catch(() => null);
    const now = this.field(answerId, field) ?? item;
    switch (result?.status) {
      case "ok": {
        this.#failures = 0;
        const { version, savedAt } = result.value;
        this.put(acknowledged(now, { body, version }, savedAt));
        return true;
      }
      case "conflict": {
        this.#failures = 0;
        const theirs = storedOf(result.value);
        if (!theirs && isUnseen(now)) {
          return this.replace(now, nextLeft(now, this.#ports.newKey()));
        }
        if (!theirs) {
          this.#ports.onClosed();
          return this.#refuse(now, result.message);
        }
        const next = refused(now, body, theirs);
        if (isWaitingForChoice(next)) this.putAside.note(nameOf(answerId, field), body);
        else this.putAside.settle(body);
        this.put(next);
        return true;
      }
      case "signed-out":
        this.say("signed-out");
        return false;
      case "not-found":
        this.say("gone");
        this.#ports.onClosed();
        return false;
      case "limited":
        return this.#refuse(now, result.message);
      case "invalid":
        return this.#refuse(now, Object.values(result.problems)[0] ?? REFUSED);
      default:
        this.say("waiting");
        this.#ports.schedule(() => void this.flush(), retryAfter(this.#failures));
        this.#failures += 1;
        return false;
    }
  }

  /** Sending the same again would be refused again: it waits until something is changed. */
  #refuse(field: DraftField, refusal: string): boolean {
    this.put({ ...field, sent: [], refusal });
    return true;
  }

  #next(): DraftField | undefined {
    if (this.status() === "gone") return undefined;
    return this.all().find(
      (field) => isDirty(field) && field.refusal === null && !isWaitingForChoice(field),
    );
  }

  #soon(): void {
    const now = this.#ports.now();
    this.#unsentSince ??= now;
    const rest = Math.min(REST_MS, Math.max(0, this.#unsentSince + WAIT_MS_MAX - now));
    this.#ports.schedule(() => void this.flush(), rest);
  }
}

const REFUSED = "This text could not be saved.";
