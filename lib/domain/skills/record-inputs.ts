import * as z from "zod";
import { numberFromForm, skillSlug } from "./form-values";

const STALE_PAGE = "Reload the page and try again.";
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Made once per change by the page, so that sending it twice has one effect. */
export const clientKey = z.string({ error: STALE_PAGE }).regex(ID, { error: STALE_PAGE });

/** The id of a row. A malformed one is refused like any that is not there. */
const rowId = z.string({ error: STALE_PAGE }).regex(ID, { error: STALE_PAGE });

const version = z.preprocess(
  numberFromForm,
  z.int({ error: STALE_PAGE }).min(1, { error: STALE_PAGE }),
);

const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean({ error: STALE_PAGE }),
);

/** The same input with a client key. */
export function keyed<S extends z.ZodType>(schema: S) {
  return schema.and(z.object({ clientKey }));
}

export const entryRetraction = z.object({ entryId: rowId, clientKey });

export const usageInput = z.object({ skillId: skillSlug, isInUse: flag, clientKey });

export const artefactRevision = z.object({ id: rowId, expectedVersion: version, clientKey });

export const artefactWithdrawal = z.object({ id: rowId, isWithdrawn: flag, clientKey });
