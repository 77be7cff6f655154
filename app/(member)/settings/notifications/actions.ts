"use server";

import { getMailWishes, type StoredWishes, updateMailWishes } from "@/db/queries/mail-wishes";
import { once } from "@/db/queries/mutations";
import { conflict, memberAction, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { timeText } from "@/lib/domain/notifications/mail-wishes";
import { mailWishesInput, wishesOf } from "@/lib/domain/notifications/mail-wishes-input";

/** Stores what is mailed and when. Where another tab was quicker, its version comes back. */
export const saveMailWishes = memberAction(mailWishesInput, async ({ me, input }) => {
  type Answer = { isSaved: boolean; stored: StoredWishes };
  const mutation = { key: input.clientKey, act: "save-mail-wishes" };
  const { isSaved, stored } = await once<Answer>(me, mutation, async (tx) => ({
    isSaved: await updateMailWishes(tx, me, wishesOf(input), input.version),
    stored: await getMailWishes(me, tx),
  }));
  if (!isSaved) {
    const message =
      "These choices were changed elsewhere since this page was opened. The form below holds yours: save again to keep them, or load the page anew to see the others.";
    return conflict(message, formValues(stored));
  }
  await revalidate("/settings/notifications");
  return ok(formValues(stored));
});

const formValues = ({ version, batchMinutes, quietFrom, quietTo }: StoredWishes) => ({
  version,
  batchMinutes: String(batchMinutes),
  quietFrom: timeText(quietFrom),
  quietTo: timeText(quietTo),
});
