import { transaction, withRetry } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { deleteSession } from "@/db/queries/sessions";
import { readSessionCookie } from "./cookie";
import { requestContext } from "./request";
import { forgetSession } from "./session";

/** Deletes the row of this browser's session and takes its cookie away. */
export async function endSessionInHand(): Promise<void> {
  const request = await requestContext();
  const token = await readSessionCookie(request);
  if (token) {
    const end = () =>
      transaction(async (tx) => {
        const wasThere = await deleteSession(tx, token);
        if (wasThere) await recordAudit(tx, token.userId, "signed-out");
      });
    await withRetry(end, { idempotent: true });
  }
  forgetSession(request);
}
