import * as z from "zod";

/** The earlier day to compare with, from the address; anything but a date is no comparison. */
export const sinceInput = z.iso
  .date()
  // Earlier there was no Rung, and a database has no year 0.
  .refine((day) => day >= "1970-01-01")
  .optional()
  .catch(undefined);
