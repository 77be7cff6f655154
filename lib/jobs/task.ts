import type { SystemScope } from "@/lib/domain/scope";

/** Work that is done again and again, once in each of its slots however many servers there are. */
export type Task = {
  /** Letters and hyphens; the name of its queue. */
  readonly name: string;
  /** The length of a slot. */
  readonly everySeconds: number;
  /** After this long it counts as lost with the server that began it. */
  readonly secondsMax: number;
  /** Returns how much it did, for the log. Ends soon once `isStopping()` says so. */
  readonly run: (system: SystemScope, isStopping: () => boolean) => Promise<number>;
};
