"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { publicAction } from "@/lib/access/action";
import { endSessionInHand } from "@/lib/access/sign-out";

/**
 * Ends the session in hand and opens the landing page. Open to anybody, because signing out twice,
 * or with a session that has run out, ends in the same place.
 */
export const signOut = publicAction(z.object({}), async () => {
  await endSessionInHand();
  redirect("/");
});
