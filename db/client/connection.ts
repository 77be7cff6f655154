import { Socket } from "node:net";
import postgres, { type ParsedOptions, type PendingQuery, type Row, type Sql } from "postgres";
import { DatabaseError, isAnswer } from "./errors";
import { instanceOptions } from "./settings";

export type Options = Pick<ParsedOptions, "parsers" | "serializers">;

/** One statement, sent when it is called. */
export type Send<T> = (sql: Sql) => PromiseLike<T>;

export type Statement = PendingQuery<Row[]>;

/** The driver hands the socket factory its parsed options, which its types do not mention. */
type SocketOptions = { host: string[]; port: number[]; path?: string | false };

/**
 * One session of PostgreSQL on one driver instance that is never used twice. The driver's own
 * reconnecting is the source of its trouble (forgotten statements, a transaction's second half
 * running in a new session), so the first connection error ends the instance for good.
 */
export class Connection {
  readonly bornAt = Date.now();
  private readonly sql: Sql;
  private readonly sockets: Socket[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private dead = false;

  constructor(
    url: string,
    parsers: Options,
    private readonly onDeath: (connection: Connection) => void,
    /** Called with each notification, once the connection listens. */
    onNotify?: (channel: string, payload: string) => void,
  ) {
    const options = {
      ...instanceOptions,
      ...(onNotify ? { onnotify: onNotify } : {}),
      onclose: () => this.kill(),
      socket: (to: SocketOptions) => this.openSocket(to),
    };
    this.sql = postgres(url, options);
    // In place: the driver has already handed these two objects to its connection.
    Object.assign(this.sql.options.parsers, parsers.parsers);
    Object.assign(this.sql.options.serializers, parsers.serializers);
  }

  get isDead(): boolean {
    return this.dead;
  }

  /**
   * Sends one statement when those before it are answered, and resolves with its answer. Nothing
   * is sent (`DB_CLOSED`) on a dead connection or once `mayStillSend` says no. Any failure that is
   * not PostgreSQL's own answer ends the connection.
   */
  execute<T>(send: Send<T>, mayStillSend: () => boolean): Promise<T> {
    const turn = this.last.then(async () => {
      if (this.dead) throw new DatabaseError("DB_CLOSED", "The database connection is closed.");
      if (!mayStillSend()) {
        throw new DatabaseError("DB_CLOSED", "The statement came after its transaction had ended.");
      }
      try {
        return await send(this.sql);
      } catch (error) {
        if (!isAnswer(error)) this.kill();
        throw error;
      }
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  /** Ends the connection at once; whatever waits for an answer is rejected. Safe to repeat. */
  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.sql.end({ timeout: 0 }).catch(() => {});
    for (const socket of this.sockets) socket.destroy();
    this.onDeath(this);
  }

  /** Takes leave of the server politely; for a connection nobody uses. */
  async close(): Promise<void> {
    if (this.dead) return;
    this.dead = true;
    await this.sql.end({ timeout: 1 }).catch(() => {});
    for (const socket of this.sockets) socket.destroy();
    this.onDeath(this);
  }

  private openSocket({ host, port, path }: SocketOptions): Socket {
    if (this.dead) throw new DatabaseError("DB_CLOSED", "The database connection is closed.");
    const socket = new Socket();
    this.sockets.push(socket);
    socket.setNoDelay(true);
    // The driver reads the host for TLS; sockets it opens itself carry it in this way.
    Object.assign(socket, { host: host[0], port: port[0] });
    socket.once("error", () => this.kill());
    socket.once("close", () => this.kill());
    if (path) socket.connect(path);
    else socket.connect(port[0] ?? 5432, host[0] ?? "localhost");
    return socket;
  }
}
