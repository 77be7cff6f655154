import type { PutAsideReason } from "./session-answer";

/** Texts that are kept aside of one answer; past it nothing more is taken until some are dropped. */
export const LEFTOVERS_MAX = 20;

/** A part of an answer as it is stored; version 0 = nothing was saved yet. */
export type StoredDraft = { readonly body: string; readonly version: number };

export type Merge =
  /** It stands there already, as this version: a replay, or nothing to write. */
  | { readonly does: "nothing" }
  | { readonly does: "save"; readonly version: number }
  | {
      readonly does: "put-aside";
      readonly reason: PutAsideReason;
      /** False where every character of it is in the stored text anyway. */
      readonly isKept: boolean;
    };

/**
 * What becomes of a text that was written upon version `baseVersion` of a part. Whoever wrote upon
 * what is stored now goes on with it. Whoever wrote upon something older was overtaken by another
 * tab, and the two are not mixed: the stored text stays, the sent one is put aside. After an answer
 * is `closed` every text is. Sending the same again changes nothing, so no reply can be lost.
 *
 * Example: stored "ab" as version 2; "abc" upon 2 is saved as 3, "ax" upon 1 is put aside.
 */
export function mergeDraft(
  stored: StoredDraft,
  sent: { readonly body: string; readonly baseVersion: number },
  closed: Exclude<PutAsideReason, "overtaken"> | null,
): Merge {
  // Emptying what was never saved is a change: without a row the starter would come back.
  const isFirst = stored.version === 0 && sent.baseVersion === 0 && closed === null;
  if (sent.body === stored.body && !isFirst) return { does: "nothing" };
  if (closed === null && sent.baseVersion === stored.version)
    return { does: "save", version: stored.version + 1 };
  return {
    does: "put-aside",
    reason: closed ?? "overtaken",
    isKept: !stored.body.includes(sent.body),
  };
}

/** What putting a text aside does to those that are there (by id): nothing, a change, a new one. */
export type Shelving =
  | { readonly does: "nothing" }
  | { readonly does: "replace"; readonly id: string }
  | { readonly does: "add" }
  | { readonly does: "refuse" };

/**
 * Where to put a text aside. A tab that goes on typing sends one text after the other, each longer:
 * the longer takes the place of the shorter that it holds, and the shorter is not kept twice.
 */
export function shelve(
  body: string,
  kept: readonly { readonly id: string; readonly field: string; readonly body: string }[],
  field: string,
): Shelving {
  const same = kept.filter((each) => each.field === field);
  if (same.some((each) => each.body.includes(body))) return { does: "nothing" };
  const shorter = same.find((each) => body.includes(each.body));
  if (shorter) return { does: "replace", id: shorter.id };
  return { does: kept.length >= LEFTOVERS_MAX ? "refuse" : "add" };
}
