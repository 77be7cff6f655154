import { type ComponentType, lazy } from "react";

const RETRY_MS = 2_000;
const later = () => new Promise<void>((resolve) => setTimeout(resolve, RETRY_MS));

/**
 * A part whose script comes when it is first drawn. Where the network is gone it is tried again
 * until it comes: a part that failed would take the whole page down, and with it what somebody is
 * writing. Suspends meanwhile.
 */
export const lazyPart = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await untilLoaded(load) }));

/** What `load` gives, as soon as it gives something; `wait` is between two attempts. */
export async function untilLoaded<T>(load: () => Promise<T>, wait = later): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await wait();
    }
  }
}
