"use server";

import { recordAudit } from "@/db/queries/audit";
import { redeemAdministratorCode } from "@/db/queries/mentoring/administrators";
import { once } from "@/db/queries/mutations";
import { limited, memberAction, ok, problem } from "@/lib/access/action";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import { administratorCodeInput } from "@/lib/domain/mentoring/administrator-code";

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
