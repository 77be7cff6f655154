import { type AddressInfo, connect, createServer, type Socket } from "node:net";

type Faults = { isCutting?: () => boolean; isSilent?: () => boolean };

const never = () => false;

/**
 * A stretch of network to the database that fails at the worst moments. While `isCutting`, a
 * COMMIT is let through, and when its answer arrives the connection is broken instead. While
 * `isSilent`, nothing arrives at either end and nobody is told.
 */
export async function openFaultyProxy(
  port: number,
  { isCutting = never, isSilent = never }: Faults,
) {
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    let isDoomed = false;
    const sever = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", sever).on("close", () => {
        sockets.delete(socket);
        sever();
      });
    }
    client.on("data", (chunk) => {
      if (isSilent()) return;
      if (chunk.includes("commit\0") && isCutting()) isDoomed = true;
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (isSilent()) return;
      if (!isDoomed) return void client.write(chunk);
      cuts++;
      sever();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutCount: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
