import type { Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** How a test wants a recipient to be treated; undefined takes the mail. */
type Treatment = { readonly at: "rcpt" | "data"; readonly code: number } | undefined;

/**
 * A real mail server on this machine, which can be killed and started again on its port, and which
 * refuses whom a test says. What it took stays in `taken` from one life to the next.
 */
export class TestMailServer {
  /** Each message taken, in order, with the Message-ID found in it. */
  readonly taken: { id: string; to: string; raw: string }[] = [];
  /** Messages whose sender may not have heard that they were taken. */
  readonly inDoubt = new Set<string>();
  treat: (to: string, nth: number) => Treatment = () => undefined;
  /** Called with every message just before the answer to it leaves. */
  beforeAnswer: () => Promise<void> = async () => {};
  port = 0;

  private server: SMTPServer | null = null;
  private readonly sockets = new Map<Socket, string | null>();
  private readonly tries = new Map<string, number>();

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) => done(this.refusal("rcpt", address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const to = session.envelope.rcptTo[0]?.address ?? "";
          const refusal = this.refusal("data", to);
          if (refusal) return done(refusal);
          const raw = Buffer.concat(chunks).toString("utf8");
          const id = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? "";
          this.taken.push({ id, to, raw });
          const socket = [...this.sockets.keys()].find((each) => {
            return each.remotePort === session.remotePort;
          });
          if (socket) this.sockets.set(socket, id);
          void this.beforeAnswer().then(() => done());
        });
      },
    });
    server.on("error", () => {});
    server.server.on("connection", (socket: Socket) => {
      this.sockets.set(socket, null);
      socket.once("close", () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.port, "127.0.0.1", resolve);
    });
    const address = server.server.address();
    if (address && typeof address === "object") this.port = address.port;
    this.server = server;
  }

  /** Cuts every connection in mid-word and stops listening. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const [socket, id] of this.sockets) {
      if (id !== null) this.inDoubt.add(id);
      socket.destroy();
    }
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** The first message taken, as a mail program reads it. */
  first(): Promise<Email> {
    return PostalMime.parse(this.taken[0]?.raw ?? "");
  }

  private refusal(at: "rcpt" | "data", to: string): (Error & { responseCode: number }) | null {
    const nth = (this.tries.get(to) ?? 0) + (at === "rcpt" ? 1 : 0);
    this.tries.set(to, nth);
    const treatment = this.treat(to, nth);
    if (treatment?.at !== at) return null;
    return Object.assign(new Error(`not now, ${to}`), { responseCode: treatment.code });
  }
}
