import * as z from "zod";
import { clientKey } from "@/lib/domain/skills/record-inputs";
import { isUuid } from "@/lib/domain/uuid";

const STALE_PAGE = "Load this page again, then try once more.";

/** One notification, or, where it is left out or empty, all of them. */
const which = z
  .string({ error: STALE_PAGE })
  .refine((id) => id === "" || isUuid(id), STALE_PAGE)
  .transform((id) => id || null)
  .nullish()
  .transform((id) => id ?? null);

export const markReadInput = z.object({ clientKey, id: which });

export const markUnreadInput = z.object({
  clientKey,
  id: which,
  /** The moment that marking them answered. */
  readAt: z.iso
    .datetime({ error: STALE_PAGE })
    .transform((text) => new Date(text))
    // PostgreSQL has no year 0, and nothing was ever read before there was a Rung.
    .refine((at) => at.getTime() > 0, STALE_PAGE),
});

/** Where a further page begins, as its address says it; null for the first page or nonsense. */
export function readCursor(text: unknown): { at: Date; id: string } | null {
  if (typeof text !== "string") return null;
  const [ms = "", id = ""] = text.split("_");
  if (!/^\d{1,14}$/.test(ms) || !isUuid(id)) return null;
  return { at: new Date(Number(ms)), id };
}

export const writeCursor = ({ at, id }: { at: Date; id: string }): string =>
  `${at.getTime()}_${id}`;
