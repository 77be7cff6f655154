import * as z from "zod";

/** The page's address: anything odd in it is as if it were not there. */
export const historyInput = z.object({
  /** Only sessions begun before, in milliseconds since the epoch. */
  before: z.coerce.number().int().min(1).max(8.64e15).optional().catch(undefined),
  /** A friend's code, which the form then holds. */
  code: z
    .string()
    .regex(/^[a-z0-9]{10}$/)
    .catch(""),
});
