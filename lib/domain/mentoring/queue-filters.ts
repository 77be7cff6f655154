import * as z from "zod";
import { RUNG_IDS } from "../skills/framework";

/**
 * The filters of the open queue as they stand in its address. Whatever an address holds that is no
 * filter is left out rather than refused. `after` is the request that the page before ended with.
 */
export const queueFilters = z.object({
  level: z.enum(RUNG_IDS).optional().catch(undefined),
  specialisation: z
    .string()
    .regex(/^[a-z0-9_-]{1,64}$/)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type QueueFilters = z.output<typeof queueFilters>;

export const QUEUE_PATH = "/mentoring/desk/queue";

/** The address of the queue with these filters; a change of a filter begins at the front again. */
export function queueHref(filters: QueueFilters, changes: Partial<QueueFilters> = {}): string {
  const query = new URLSearchParams();
  const wanted = { ...filters, after: undefined, ...changes };
  for (const [name, value] of Object.entries(wanted)) if (value) query.set(name, value);
  const text = query.toString();
  return text === "" ? QUEUE_PATH : `${QUEUE_PATH}?${text}`;
}
