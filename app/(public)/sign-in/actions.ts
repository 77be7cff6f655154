"use server";

import { redirect } from "next/navigation";
import { limited, problem, publicAction } from "@/lib/access/action";
import { requestContext } from "@/lib/access/request";
import { signInWithPassword } from "@/lib/access/sign-in";
import { signInInput } from "@/lib/domain/account/credentials-input";

/** Signs in and opens the page the person was on their way to. */
export const signIn = publicAction(signInInput, async ({ input }) => {
  const result = await signInWithPassword(await requestContext(), input);
  if (result.outcome === "limited") return limited(result.message);
  if (result.outcome === "no") {
    return problem({ form: "This e-mail and this password do not belong together here." });
  }
  redirect(input.next ?? "/dashboard");
});
