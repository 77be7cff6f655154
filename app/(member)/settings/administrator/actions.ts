"use server";

import { recordAudit } from "@/db/queries/audit";
import {
  nameAdministrator,
  redeemAdministratorCode,
  removeAdministrator,
} from "@/db/queries/mentoring/administrators";
import { once } from "@/db/queries/mutations";
import { adminAction, limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import { administratorCodeInput } from "@/lib/domain/mentoring/administrator-code";
import {
  administratorNaming,
  administratorRemoval,
} from "@/lib/domain/mentoring/administrator-input";

/** The same for every code that does nothing: wrong, used, replaced, or too late. */
const NO_USE = "This code is of no use. The last start of Rung printed the one that counts.";

/** Makes the person the first administrator, for the code that the start printed. */
export const becomeAdministrator = memberAction(administratorCodeInput, async ({ me, input }) => {
  const message = await countAttempt(["administrator code by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: input.clientKey, act: "become-administrator" };
  const isMade = await once(me, mutation, async (tx) => {
    const wasOfUse = await redeemAdministratorCode(tx, me, input.code);
    await recordAudit(
      tx,
      me.ownerId,
      wasOfUse ? "became-administrator" : "administrator-code-refused",
    );
    return wasOfUse;
  });
  if (!isMade) return problem({ code: NO_USE });
  await revalidate("/settings/administrator", "/settings");
  return ok();
});

/** Makes another member an administrator, by the address they sign in with. */
export const addAdministrator = adminAction(administratorNaming, async ({ me, admin, input }) => {
  const message = await countAttempt(["administrator naming by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: input.clientKey, act: "name-administrator" };
  const id = await once(me, mutation, (tx) => nameAdministrator(tx, admin, input.email));
  if (id === null) return problem({ email: "No account here signs in with this address." });
  await revalidate("/settings/administrator");
  return ok();
});

/** Takes the role from an administrator; the last one keeps it. */
export const dismissAdministrator = adminAction(
  administratorRemoval,
  async ({ me, admin, input }) => {
    const mutation = { key: input.clientKey, act: "remove-administrator" };
    const outcome = await once(me, mutation, (tx) => removeAdministrator(tx, admin, input.userId));
    if (outcome === "not-found") return notFound();
    if (outcome === "last") {
      return problem({ form: "You are the only administrator. Name another one first." });
    }
    // Who steps down is led away: drawn anew, the page would not be found.
    if (input.userId !== me.ownerId) await revalidate("/settings/administrator");
    return ok();
  },
);
