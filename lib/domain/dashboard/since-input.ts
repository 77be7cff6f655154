import * as z from "zod";

/** The earlier day to compare with, from the address; anything but a date is no comparison. */
export const sinceInput = z.iso.date().optional().catch(undefined);
