"use client";

import { useState } from "react";
import { OfferForm, type OfferFormProps } from "./offer-form";
import type { StoredOffer } from "./offer-values";

/**
 * The form of an offer, begun anew whenever the offer ends or is taken up again. A page that is
 * refreshed in between changes nothing here: what is being typed stays, and saving it finds out
 * whether another tab was quicker.
 */
export function OfferPanel({ offer, ...rest }: Omit<OfferFormProps, "onReplaced">) {
  const [shown, setShown] = useState({ offer, round: 0 });
  const replace = (next: StoredOffer | null) =>
    setShown(({ round }) => ({ offer: next, round: round + 1 }));
  return <OfferForm key={shown.round} offer={shown.offer} onReplaced={replace} {...rest} />;
}
