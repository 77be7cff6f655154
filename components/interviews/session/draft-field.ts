import type { Kept, Sent } from "./draft-storage";

/** A text as the server holds it. Version 0: never written. */
export type Stored = { readonly body: string; readonly version: number };

/** Somebody else's text beside one's own; without a version it comes from this browser's storage. */
export type OtherText = { readonly body: string; readonly version: number | null };

/** One part of an answer as this tab has it. Never changed in place, so that views see changes. */
export type DraftField = {
  readonly answerId: string;
  readonly field: string;
  /** What is shown and edited. */
  readonly body: string;
  /** What one's text builds upon. */
  readonly base: Stored;
  /** The newest that the page has brought. */
  readonly page: Stored;
  readonly savedAt: number | null;
  readonly sent: readonly Sent[];
  /** Texts that wait for a choice; the first is shown. */
  readonly others: readonly OtherText[];
  /** In words, why the server does not take this text at all. */
  readonly refusal: string | null;
};

/** Whether the server may hold something else than what is shown. */
export const isDirty = ({ body, base, sent }: DraftField): boolean =>
  body !== base.body || sent.length > 0;

/** Whether nothing is sent before a choice has been made. */
export const isWaitingForChoice = ({ others }: DraftField): boolean =>
  others.some(({ version }) => version !== null);

/** What the page brought, with what this browser still holds of earlier visits (newest first). */
export function openField(
  place: { answerId: string; field: string; savedAt: number | null },
  page: Stored,
  left: readonly Kept[],
): DraftField {
  const fresh = {
    ...place,
    body: page.body,
    base: page,
    page,
    sent: [],
    others: [],
    refusal: null,
  };
  const news = left.filter(({ body, others }) => body !== page.body || others.length);
  const [latest] = news;
  if (!latest) return fresh;
  return {
    ...fresh,
    body: latest.body,
    base: { body: page.body, version: Math.min(latest.baseVersion, page.version) },
    sent: latest.sent,
    others: otherTexts(news, [latest.body, page.body]),
  };
}

/**
 * What this browser still holds of a question that the page has not brought: what is stored there is
 * not known, so the newest text goes out under its key as if nobody had heard of it. Null where
 * there is nothing.
 */
export function openLeft(
  place: { answerId: string; field: string },
  left: readonly Kept[],
  clientKey: string,
): DraftField | null {
  const [latest] = left;
  if (!latest) return null;
  const { body, baseVersion, sent } = latest;
  const isSent = sent.some((each) => each.body === body);
  return {
    ...place,
    body,
    base: { body, version: baseVersion },
    page: UNKNOWN,
    savedAt: null,
    sent: isSent ? sent : [...sent, { body, clientKey }],
    others: otherTexts(left, [body]),
    refusal: null,
  };
}

/** What is left once the newest text was put aside: the next one goes out. Null where there is none. */
export function nextLeft(field: DraftField, clientKey: string): DraftField | null {
  const [next, ...others] = field.others;
  if (!next) return null;
  const { body } = next;
  return { ...field, body, base: { ...field.base, body }, sent: [{ body, clientKey }], others };
}

const UNKNOWN: Stored = { body: "", version: -1 };

/** Whether the page has never brought this part. */
export const isUnseen = ({ page }: DraftField): boolean => page.version < 0;

/** Every text that was left, newest first, but for those that are known. */
function otherTexts(left: readonly Kept[], known: readonly string[]): OtherText[] {
  const texts = new Set(left.flatMap(({ body, others }) => [body, ...others]));
  return [...texts]
    .filter((text) => !known.includes(text))
    .map((body) => ({ body, version: null }));
}

/** The server has stored `body` as `version`. */
export function acknowledged(field: DraftField, saved: Stored, savedAt: number): DraftField {
  return followed({ ...field, base: saved, sent: [], savedAt });
}

/** A newer text of the page is taken over where nothing of one's own is under way. */
export function followed(field: DraftField): DraftField {
  const { page, base } = field;
  if (isDirty(field) || page.version <= base.version) return field;
  return { ...field, body: page.body, base: page };
}

/**
 * The server holds `theirs` and refused `mine`. Finding one's own text there is no conflict: an
 * answer was lost on its way, or two tabs wrote the same. Otherwise both are kept, for a choice.
 */
export function refused(field: DraftField, mine: string, theirs: Stored): DraftField {
  const sent = field.sent.filter(({ body }) => body !== mine);
  if (theirs.body === field.body || theirs.body === mine) {
    return { ...field, base: theirs, sent: [] };
  }
  if (sent.some(({ body }) => body === theirs.body)) return { ...field, base: theirs, sent: [] };
  const others = field.others.filter(({ version }) => version === null);
  // One's own text is news still, whatever it was thought to build upon.
  const base = { body: theirs.body, version: field.base.version };
  return { ...field, base, sent: [], others: [theirs, ...others] };
}

/** The choice between one's own text and the first of the others. */
export function settled(field: DraftField, choice: "mine" | "theirs"): DraftField {
  const [other, ...others] = field.others;
  if (!other) return field;
  const base = other.version === null ? field.base : { body: other.body, version: other.version };
  return { ...field, base, others, body: choice === "theirs" ? other.body : field.body };
}
