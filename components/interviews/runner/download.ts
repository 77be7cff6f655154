import type { RunnerKind } from "./runner-status";

/** The folder of the runner, and the size of each file in it. Written by scripts/place-runner.mjs. */
type Manifest = { readonly folder: string; readonly bytes: Readonly<Record<string, number>> };

/** What a worker is handed. `program` becomes the compiled module once a worker has compiled it. */
export type RunnerFiles = {
  readonly folder: string;
  readonly handed: Readonly<Record<string, ArrayBuffer | string | WebAssembly.Module>>;
};

const NAMES: Readonly<Record<RunnerKind, Readonly<Record<string, string>>>> = {
  python: {
    program: "pyodide.asm.wasm.gz",
    library: "python_stdlib.zip",
    lock: "pyodide-lock.json",
    harness: "harness.py",
  },
  sql: { program: "sql-wasm.wasm.gz" },
};

/** A connection over which nothing comes for so long is given up. */
const SILENCE_MILLISECONDS_MAX = 20_000;

/** Fetches a runner's files; `tell` hears the share of bytes that have come. Throws plain words. */
export async function downloadFiles(
  kind: RunnerKind,
  tell: (share: number) => void,
): Promise<RunnerFiles> {
  const watch = new SilenceWatch();
  try {
    const answer = await watch.fetch("/runner/manifest.json", "no-cache");
    const { folder, bytes }: Manifest = await answer.json();
    const names = Object.entries(NAMES[kind]);
    const total = names.reduce((sum, [, name]) => sum + (bytes[name] ?? 0), 0);
    let come = 0;
    const count = (more: number): void => {
      // Of a download that failed, the other files may still be arriving.
      if (watch.isOver) return;
      come += more;
      watch.heard();
      tell(Math.min(come / total, 1));
    };
    const handed = await Promise.all(
      names.map(async ([key, name]) => {
        const file = await watch.fetch(folder + name, "default");
        return [key, await read(name, counted(file, count))] as const;
      }),
    );
    return { folder, handed: Object.fromEntries(handed) };
  } catch (error) {
    throw watch.isSilent ? new Error("nothing came over the connection for 20 s.") : error;
  } finally {
    watch.end();
  }
}

/** Ends all of its fetches once none of them brings anything. */
class SilenceWatch {
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  isSilent = false;
  isOver = false;

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isSilent = true;
      this.#abort.abort();
    }, SILENCE_MILLISECONDS_MAX);
  }

  async fetch(path: string, cache: RequestCache): Promise<Response> {
    this.heard();
    const lost = new Error("the server cannot be reached.");
    const answer = await fetch(path, { cache, signal: this.#abort.signal }).catch(() => {
      throw lost;
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}.`);
    return answer;
  }

  /** Whatever is still on its way is called off. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
  }
}

function counted(answer: Response, count: (bytes: number) => void): ReadableStream<BufferSource> {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  if (!answer.body) throw new Error("the server sent an empty file.");
  return answer.body.pipeThrough(counter);
}

function read(name: string, body: ReadableStream<BufferSource>): Promise<ArrayBuffer | string> {
  if (name.endsWith(".gz")) {
    return new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }
  return name.endsWith(".zip") ? new Response(body).arrayBuffer() : new Response(body).text();
}
