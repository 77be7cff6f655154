import * as z from "zod";

/** The year 9999: the database does not read later ones as they are written here. */
const MOMENT_MAX = 253_402_300_799_999;

/** The page's address: anything odd in it is as if it were not there. */
export const historyInput = z.object({
  /** Only sessions begun before, in milliseconds since the epoch. */
  before: z.coerce.number().int().min(1).max(MOMENT_MAX).optional().catch(undefined),
  /** A friend's code, which the form then holds. */
  code: z
    .string()
    .regex(/^[a-z0-9]{10}$/)
    .catch(""),
});
