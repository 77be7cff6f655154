import { Connection } from "@/db/client/connection";
import { deadline } from "@/db/client/deadline";
import { templateOptions } from "@/db/client/driver";
import { DatabaseError } from "@/db/client/errors";
import { LIVE_CHANNEL } from "@/db/queries/notify";

const ANSWER_MS_MAX = 5_000;
const RETRY_MS_MAX = 5_000;

type Hearing = {
  /** Somebody's pages are out of date. */
  onUser: (userId: string) => void;
  /** Listening (again) from now on; whatever was said before this may have been missed. */
  onListening: () => void;
};

/**
 * One connection that does nothing but listen, made anew whenever it is lost. It is asked for a
 * sign of life every `pulseMs`, because a network that falls silent closes nothing.
 */
export class Listener {
  private connection: Connection | null = null;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly hearing: Hearing,
    private readonly pulseMs = 30_000,
  ) {
    void this.open();
  }

  get isListening(): boolean {
    return this.connection !== null && this.failures === 0;
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.connection?.kill();
  }

  private async open(): Promise<void> {
    const connection = new Connection(
      this.url,
      templateOptions(),
      (dead) => this.lose(dead),
      (channel, userId) => channel === LIVE_CHANNEL && this.hearing.onUser(userId),
    );
    this.connection = connection;
    if (!(await answers(connection, `listen ${LIVE_CHANNEL}`))) return;
    this.failures = 0;
    this.hearing.onListening();
    this.pulse(connection);
  }

  private pulse(connection: Connection): void {
    this.timer = setTimeout(async () => {
      if (await answers(connection, "select 1")) this.pulse(connection);
    }, this.pulseMs).unref();
  }

  private lose(connection: Connection): void {
    if (this.connection !== connection) return;
    this.connection = null;
    clearTimeout(this.timer);
    if (this.isClosed) return;
    // 0.1, 0.2, 0.4 … 5 s, so that a restarted database is found soon and not besieged.
    const wait = Math.min(RETRY_MS_MAX, 100 * 2 ** this.failures);
    this.failures++;
    this.timer = setTimeout(() => void this.open(), wait).unref();
  }
}

/** Whether the statement was answered in time; if not, the connection is dead afterwards. */
async function answers(connection: Connection, text: string): Promise<boolean> {
  const late = deadline(ANSWER_MS_MAX, () => {
    return new DatabaseError("DB_DEADLINE", "The listening connection did not answer.");
  });
  const answer = connection.execute(
    (sql) => sql.unsafe(text),
    () => true,
  );
  try {
    await Promise.race([answer, late.promise]);
    return true;
  } catch {
    connection.kill();
    return false;
  } finally {
    late.cancel();
  }
}
