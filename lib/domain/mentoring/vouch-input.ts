import * as z from "zod";
import { flag, rowId, STALE_PAGE } from "../skills/form-values";
import { RUNG_IDS } from "../skills/framework";
import { clientKey } from "../skills/record-inputs";

/**
 * An administrator's word for a mentor up to a rung. `seenVouchId` is the vouch that the page
 * showed, empty for none: another administrator's newer one is not written over unseen.
 */
export const vouchInput = z.object({
  clientKey,
  mentorId: rowId,
  rungId: z.enum(RUNG_IDS, { error: "Choose a rung." }),
  seenVouchId: z.union([z.literal("").transform(() => null), rowId], { error: STALE_PAGE }),
});

export type VouchInput = Omit<z.output<typeof vouchInput>, "clientKey">;

/** Takes a vouch back, or puts the one just taken back in force again. */
export const vouchWithdrawal = z.object({
  clientKey,
  vouchId: rowId,
  isWithdrawn: flag,
});

/** Characters of a name that the list of mentors is searched for; the rest is not looked at. */
export const SEARCH_CHARACTERS_MAX = 80;

/** What `?q=` holds, whatever somebody put there. */
export const readSearch = (value: unknown): string =>
  typeof value === "string" && value.isWellFormed()
    ? value.replaceAll("\u0000", "").normalize("NFC").trim().slice(0, SEARCH_CHARACTERS_MAX)
    : "";
