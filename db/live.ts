import { Listener } from "./live/listener";

/** What was said is remembered for so long; whoever asks about more is told to look. */
const MEMORY_MS = 15 * 60_000;

type Wake = () => void;

/** Who watches on this server, and what was last said of whom. */
class Live {
  private readonly watchers = new Map<string, Set<Wake>>();
  private readonly saidAt = new Map<string, number>();
  /** Nothing said since then was missed. */
  private soundSince = Number.POSITIVE_INFINITY;
  private readonly listener: Listener;
  private readonly pruning: NodeJS.Timeout;

  constructor(url: string) {
    this.listener = new Listener(url, {
      onUser: (userId) => this.hear(userId),
      onListening: () => this.beginAnew(),
    });
    this.pruning = setInterval(() => this.prune(), 60_000).unref();
  }

  watch(userId: string, wake: Wake): () => void {
    const own = this.watchers.get(userId) ?? new Set();
    this.watchers.set(userId, own.add(wake));
    return () => {
      own.delete(wake);
      if (own.size === 0 && this.watchers.get(userId) === own) this.watchers.delete(userId);
    };
  }

  hasChangedWithin(userId: string, ms: number): boolean {
    const since = performance.now() - ms;
    if (ms > MEMORY_MS || since < this.soundSince || !this.listener.isListening) return true;
    return (this.saidAt.get(userId) ?? Number.NEGATIVE_INFINITY) >= since;
  }

  close(): void {
    clearInterval(this.pruning);
    this.listener.close();
  }

  private hear(userId: string): void {
    this.saidAt.set(userId, performance.now());
    for (const wake of this.watchers.get(userId) ?? []) wake();
  }

  /** While nobody listened anything may have changed, for anybody. */
  private beginAnew(): void {
    const isFirst = this.soundSince === Number.POSITIVE_INFINITY;
    this.soundSince = performance.now();
    if (isFirst) return;
    for (const own of this.watchers.values()) for (const wake of own) wake();
  }

  private prune(): void {
    const horizon = performance.now() - MEMORY_MS;
    for (const [userId, at] of this.saidAt) if (at < horizon) this.saidAt.delete(userId);
  }
}

// On globalThis: the server's parts are bundled apart, and listen through one connection.
const place = globalThis as { [opened]?: Live };
const opened: unique symbol = Symbol.for("rung.live") as never;

function live(): Live {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: there is no database to listen to.");
  place[opened] ??= new Live(url);
  return place[opened];
}

/** Begins to listen, once a process; the database may be away at that time. */
export function startListening(): void {
  live();
}

/**
 * Calls `wake` whenever what a person's open pages show may be out of date, whoever changed it on
 * whichever server, until the returned function is called. Also after a lost connection, as nobody
 * knows what was missed.
 */
export function watchChanges(userId: string, wake: Wake): () => void {
  return live().watch(userId, wake);
}

/** Whether something changed for the person within the last `ms`, or may have. */
export function hasChangedWithin(userId: string, ms: number): boolean {
  return live().hasChangedWithin(userId, ms);
}

/** Stops listening; for tests and at shutdown. */
export function stopListening(): void {
  place[opened]?.close();
  delete place[opened];
}
