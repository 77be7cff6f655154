import * as z from "zod";
import { flag, numberFromForm, rowId, STALE_PAGE, skillSlug } from "./form-values";

/** Made once per change by the page, so that sending it twice has one effect. */
export const clientKey = rowId;

const version = z.preprocess(
  numberFromForm,
  z.int({ error: STALE_PAGE }).min(1, { error: STALE_PAGE }),
);

/** The same input with a client key. */
export function keyed<S extends z.ZodType>(schema: S) {
  return schema.and(z.object({ clientKey }));
}

export const entryRetraction = z.object({ entryId: rowId, clientKey });

export const usageInput = z.object({ skillId: skillSlug, isInUse: flag, clientKey });

export const artefactRevision = z.object({ id: rowId, expectedVersion: version, clientKey });

export const artefactWithdrawal = z.object({ id: rowId, isWithdrawn: flag, clientKey });
