import { type DraftField, isDirty } from "./draft-field";
import type { DraftPorts, SaveStatus } from "./draft-ports";
import { PutAside } from "./put-aside";

/**
 * What a tab has of every part of a session's answers, and how their saving stands. Whoever draws
 * them listens; the browser's storage holds whatever the server may not have.
 */
export class DraftShelf {
  #ports: Pick<DraftPorts, "storage" | "now">;
  #fields = new Map<string, DraftField>();
  #listeners = new Set<() => void>();
  #status: SaveStatus = "idle";
  protected readonly putAside = new PutAside();

  constructor(ports: Pick<DraftPorts, "storage" | "now">) {
    this.#ports = ports;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  status = (): SaveStatus => this.#status;

  /** One part of an answer; undefined before the page has brought it. */
  field = (answerId: string, field: string): DraftField | undefined =>
    this.#fields.get(nameOf(answerId, field));

  /** When something of this answer was last saved; null before. */
  savedAt(answerId: string): number | null {
    const times = this.all()
      .filter((each) => each.answerId === answerId)
      .flatMap((each) => each.savedAt ?? []);
    return times.length > 0 ? Math.max(...times) : null;
  }

  /** The answers in which two texts wait for a choice. */
  choices(): string[] {
    const waiting = this.all().filter(({ others }) => others.length > 0);
    return waiting.map(({ answerId }) => answerId);
  }

  /** Whether a leftover of the server says nothing new: it is shown, or was settled here. */
  isKnownText(answerId: string, field: string, body: string): boolean {
    return (
      this.putAside.isSettled(body) || this.field(answerId, field)?.body.includes(body) === true
    );
  }

  /** Whether a leftover may go: the server has it in the answer, or its writer put it aside. */
  isSettledText(answerId: string, field: string, body: string): boolean {
    const known = this.field(answerId, field);
    if (!known || isDirty(known)) return false;
    return this.putAside.isSettled(body) || known.base.body.includes(body);
  }

  protected all = (): DraftField[] => [...this.#fields.values()];

  protected put(field: DraftField): void {
    const { answerId, body, base, sent, others } = field;
    this.#fields.set(nameOf(answerId, field.field), field);
    const isUnsent = isDirty(field) || others.length > 0;
    const kept = {
      body,
      baseVersion: base.version,
      sent,
      others: others.map((other) => other.body),
      at: this.#ports.now(),
    };
    this.#ports.storage.keep(answerId, field.field, isUnsent ? kept : null);
    this.#tell();
  }

  /** The server has put this aside, and nobody looks at it here: what is next takes its place. */
  protected replace({ answerId, field }: DraftField, next: DraftField | null): true {
    this.#fields.delete(nameOf(answerId, field));
    this.#ports.storage.keep(answerId, field, null);
    if (next) this.put(next);
    return true;
  }

  protected say(status: SaveStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Names one part of one answer. */
export const nameOf = (answerId: string, field: string) => `${answerId}/${field}`;
