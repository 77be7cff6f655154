import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A stretch of network in front of a database that can be broken and mended. */
export async function openBreakableNetwork(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isBroken = false;
  const server = createServer((client) => {
    if (isBroken) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket
        .on("error", () => other.destroy())
        .on("close", () => {
          sockets.delete(socket);
          other.destroy();
        });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  const severAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    databaseUrl: url.href,
    break: () => {
      isBroken = true;
      severAll();
    },
    mend: () => {
      isBroken = false;
    },
    close: () => {
      severAll();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
