"use server";

import { redirect } from "next/navigation";
import { recordStartAnswers } from "@/db/queries/assessments";
import { limited, problem, publicAction } from "@/lib/access/action";
import { requestContext } from "@/lib/access/request";
import { signUpWithPassword } from "@/lib/access/sign-up";
import { signUpInput } from "@/lib/domain/account/credentials-input";
import { readStartRatings } from "@/lib/domain/account/start-ratings";

/** Makes an account, keeps the answers of the start, signs in and opens the dashboard. */
export const createAccount = publicAction(signUpInput, async ({ input }) => {
  const ratings = readStartRatings(input.start);
  const result = await signUpWithPassword(await requestContext(), input, (tx, userId, now) =>
    recordStartAnswers(tx, userId, ratings, now),
  );
  if (result.outcome === "limited") return limited(result.message);
  if (result.outcome === "weak") return problem({ password: result.message });
  if (result.outcome === "no") {
    return problem({
      form: "An account could not be made with these details. If you have one already, sign in with its password instead.",
    });
  }
  redirect(input.next ?? "/dashboard");
});
