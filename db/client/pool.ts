import { Connection, type Options, type Send } from "./connection";
import { deadline } from "./deadline";
import { DatabaseError } from "./errors";
import { acquireMsMax, connectionAgeMsMax, leaseMsMax } from "./settings";

/** A connection lent for one piece of work. */
export type Lease = {
  /** Sends a statement unless the lease, or the narrower `gate`, is closed. */
  execute<T>(send: Send<T>, gate?: () => boolean): Promise<T>;
  isDead(): boolean;
  kill(): void;
};

type Waiter = { serve: (connection: Connection) => void; refuse: (error: Error) => void };
type Deadlines = { acquireMs?: number; leaseMs?: number };

/** A pool that lends each connection to one piece of work at a time, and for a limited time. */
export class Pool {
  private readonly connections = new Set<Connection>();
  private readonly idle: Connection[] = [];
  private readonly waiters: Waiter[] = [];
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly options: Options,
    private readonly size: number,
  ) {}

  /**
   * Runs `work` on a connection of its own. Rejects with `DB_POOL_TIMEOUT` when none came free
   * within `acquireMs`, and with `DB_DEADLINE`, ending the connection, when the work took longer
   * than `leaseMs`.
   */
  async lend<T>(work: (lease: Lease) => Promise<T>, deadlines: Deadlines = {}): Promise<T> {
    const { acquireMs = acquireMsMax, leaseMs = leaseMsMax } = deadlines;
    const connection = await this.acquire(acquireMs);
    let isOpen = true;
    const lease: Lease = {
      execute: (send, gate) => connection.execute(send, () => isOpen && (gate?.() ?? true)),
      isDead: () => connection.isDead,
      kill: () => connection.kill(),
    };
    const late = deadline(leaseMs, () => {
      isOpen = false;
      connection.kill();
      return new DatabaseError("DB_DEADLINE", `The database took longer than ${leaseMs} ms.`);
    });
    try {
      return await Promise.race([work(lease), late.promise]);
    } finally {
      late.cancel();
      isOpen = false;
      this.release(connection);
    }
  }

  /** Refuses all further work and ends every connection; work under way is cut off. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const waiter of this.waiters.splice(0)) waiter.refuse(closedError());
    const resting = this.idle.splice(0);
    for (const connection of this.connections) if (!resting.includes(connection)) connection.kill();
    await Promise.all(resting.map((connection) => connection.close()));
  }

  private async acquire(acquireMs: number): Promise<Connection> {
    if (this.isClosed) throw closedError();
    const free = this.idle.pop() ?? this.grow();
    if (free) return free;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
        const message = `No database connection came free within ${acquireMs} ms.`;
        reject(new DatabaseError("DB_POOL_TIMEOUT", message));
      }, acquireMs);
      const waiter: Waiter = {
        serve: (connection) => {
          clearTimeout(timer);
          resolve(connection);
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.waiters.push(waiter);
    });
  }

  private grow(): Connection | undefined {
    if (this.connections.size >= this.size) return undefined;
    const connection = new Connection(this.url, this.options, (dead) => this.bury(dead));
    this.connections.add(connection);
    return connection;
  }

  private release(connection: Connection): void {
    if (connection.isDead) return;
    if (this.isClosed || Date.now() - connection.bornAt > connectionAgeMsMax) connection.kill();
    else if (this.waiters.length > 0) this.waiters.shift()?.serve(connection);
    else this.idle.push(connection);
  }

  private bury(connection: Connection): void {
    this.connections.delete(connection);
    const place = this.idle.indexOf(connection);
    if (place >= 0) this.idle.splice(place, 1);
    if (this.waiters.length === 0 || this.isClosed) return;
    const replacement = this.grow();
    if (replacement) this.waiters.shift()?.serve(replacement);
  }
}

function closedError(): DatabaseError {
  return new DatabaseError("DB_CLOSED", "The database client is closed.");
}
