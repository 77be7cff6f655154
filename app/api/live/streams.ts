import { hasChangedWithin, watchChanges } from "@/db/live";

/** Tabs of one browser share a stream, so this is many browsers. */
const PER_PERSON_MAX = 8;
const IN_ALL_MAX = 1_000;
/** A stream ends by itself, so that whoever holds it shows their session again. */
const LIFE_MS = 5 * 60_000;
/** Proxies take a silent connection for a dead one; most of them after a minute. */
const HEARTBEAT_MS = 25_000;

const encoder = new TextEncoder();
const CHANGED = encoder.encode("data: changed\n\n");
/** Tells a page that it would have heard of a change up to now. */
const HEARTBEAT = encoder.encode("data: still\n\n");

type End = (isCancelled?: boolean) => void;
type Streams = { readonly ends: Map<string, Set<End>>; count: number };

// On globalThis: a development server loads this module anew after every change.
const place = globalThis as { [opened]?: Streams };
const opened: unique symbol = Symbol.for("rung.streams") as never;

function streams(): Streams {
  if (!place[opened]) {
    place[opened] = { ends: new Map(), count: 0 };
    // The server waits for open connections before it ends, and these would let it wait.
    process.once("SIGTERM", endStreams).once("SIGINT", endStreams);
  }
  return place[opened];
}

/** Ends every stream of this process; the pages ask again. */
export function endStreams(): void {
  for (const own of [...streams().ends.values()]) for (const end of [...own]) end();
}

/** How many streams this process holds open. */
export const countStreams = (): number => streams().count;

/**
 * A stream that says "changed" whenever the person's open pages are out of date, and nothing else:
 * at once if that was so within the last `ageMs`. Null where the person, or the process, holds as
 * many streams as it may.
 */
export function openStream(
  userId: string,
  ageMs: number,
  lifeMs = LIFE_MS,
): ReadableStream<Uint8Array> | null {
  const all = streams();
  const own = all.ends.get(userId) ?? new Set<End>();
  if (all.count >= IN_ALL_MAX || own.size >= PER_PERSON_MAX) return null;
  let end: End = () => {};
  let isOwed = false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const hasRoom = () => (controller.desiredSize ?? 0) > 0;
        const unwatch = watchChanges(userId, () => {
          // To a reader that takes nothing in it is said once more, when that one reads again.
          if (hasRoom()) controller.enqueue(CHANGED);
          else isOwed = true;
        });
        const pulse = setInterval(() => {
          if (hasRoom()) controller.enqueue(HEARTBEAT);
        }, HEARTBEAT_MS).unref();
        const life = setTimeout(() => end(), lifeMs).unref();
        end = (isCancelled = false) => {
          if (!own.delete(end)) return;
          all.count--;
          if (own.size === 0) all.ends.delete(userId);
          unwatch();
          clearInterval(pulse);
          clearTimeout(life);
          if (!isCancelled) controller.close();
        };
        own.add(end);
        all.ends.set(userId, own);
        all.count++;
        controller.enqueue(hasChangedWithin(userId, ageMs) ? CHANGED : HEARTBEAT);
      },
      pull(controller) {
        if (isOwed) controller.enqueue(CHANGED);
        isOwed = false;
      },
      cancel: () => end(true),
    },
    new CountQueuingStrategy({ highWaterMark: 4 }),
  );
}
