import type { Typed } from "@/lib/domain/action-state";

/** What is offered, as the page hands it to the form. */
export type StoredOffer = {
  isOpen: boolean;
  specialisationIds: string[];
  rungIds: string[];
  capacity: number;
  languages: string[];
  about: string;
  version: number;
};

/** The same as a form holds it: texts, and lists of what is ticked. */
export type OfferFields = {
  isOpen: boolean;
  specialisationIds: readonly string[];
  rungIds: readonly string[];
  capacity: string;
  languages: string;
  about: string;
};

const EMPTY: OfferFields = {
  isOpen: true,
  specialisationIds: [],
  rungIds: [],
  capacity: "3",
  languages: "English",
  about: "",
};

/** What the form shows: what was typed and not taken, else what is stored, else a beginning. */
export function fieldsOf(stored: StoredOffer | null, typed: Typed): OfferFields {
  if (Object.keys(typed).length > 0) {
    return {
      isOpen: "isOpen" in typed,
      specialisationIds: listOf(typed, "specialisationIds"),
      rungIds: listOf(typed, "rungIds"),
      capacity: typed.capacity ?? "",
      languages: typed.languages ?? "",
      about: typed.about ?? "",
    };
  }
  if (stored === null) return EMPTY;
  const { version: _, ...offer } = stored;
  return { ...offer, capacity: String(offer.capacity), languages: offer.languages.join(", ") };
}

/** The typed entries of one list: `rungIds[0]`, `rungIds[1]` and so on. */
function listOf(typed: Typed, name: string): string[] {
  return Object.entries(typed).flatMap(([key, value]) =>
    key.startsWith(`${name}[`) ? [value] : [],
  );
}
