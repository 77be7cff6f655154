"use server";

import { redirect } from "next/navigation";
import { framework } from "@/content/catalogue";
import { deleteAccount, findOwnCredentials, updatePasswordHash } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { once } from "@/db/queries/mutations";
import { getProfile, type Profile, updateProfile } from "@/db/queries/profiles";
import { endOtherSessions, endSession } from "@/db/queries/sessions";
import { conflict, limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { countAttempt } from "@/lib/access/limits";
import { findPasswordProblem, hashPassword, verifyPassword } from "@/lib/access/password";
import { requestContext, revalidate } from "@/lib/access/request";
import { forgetSession } from "@/lib/access/session";
import { isOwnConfirmation } from "@/lib/domain/account/confirmation";
import { findUnknownChoices, profileInput } from "@/lib/domain/account/profile-input";
import {
  accountDeletionInput,
  bareInput,
  passwordChangeInput,
  sessionEndInput,
} from "@/lib/domain/account/security-input";
import { accountDeletedMail, passwordChangedMail } from "@/lib/domain/account/security-mail";
import { mailOwner } from "./mail-owner";

/** Stores the profile. Where another tab was quicker, its version comes back beside the typed one. */
export const saveProfile = memberAction(profileInput, async ({ me, input }) => {
  const { clientKey, version, ...values } = input;
  const unknown = findUnknownChoices(values, framework());
  if (Object.keys(unknown).length > 0) return problem(unknown);
  type Answer = { isSaved: boolean; profile: Profile };
  const answer = await once<Answer>(me, { key: clientKey, act: "save-profile" }, async (tx) => ({
    isSaved: await updateProfile(tx, me, values, version),
    profile: await getProfile(me, tx),
  }));
  if (!answer.isSaved) {
    const message = "Your profile was changed elsewhere since this page was opened.";
    return conflict(message, answer.profile);
  }
  await revalidate("/settings", "/dashboard");
  return ok(answer.profile);
});

/** Changes the password: needs the present one, ends every other session and mails the owner. */
export const changePassword = memberAction(passwordChangeInput, async ({ me, input, now }) => {
  const message = await countAttempt(["password check by member", me.ownerId]);
  if (message) return limited(message);
  const weakness = await findPasswordProblem(input.newPassword, [me.name, me.email ?? "", "rung"]);
  if (weakness) return problem({ newPassword: weakness });
  const passwordHash = await hashPassword(input.newPassword);
  const mutation = { key: input.clientKey, act: "change-password" };
  const endedCount = await once<number | null>(me, mutation, async (tx) => {
    const known = await findOwnCredentials(tx, me);
    const isRight = await verifyPassword(known?.passwordHash ?? null, input.currentPassword);
    if (!isRight) return null;
    await updatePasswordHash(tx, me, passwordHash);
    const sessionsEnded = await endOtherSessions(tx, me);
    await recordAudit(tx, me.ownerId, "password-changed", { sessionsEnded });
    await mailOwner(tx, me, (owner) => passwordChangedMail(owner, now, sessionsEnded));
    return sessionsEnded;
  });
  if (endedCount === null) {
    return problem({ currentPassword: "This is not your present password." });
  }
  await revalidate("/settings");
  return ok({ sessionsEnded: endedCount });
});

/** Ends one session of the person's own; that browser is signed out on its next click. */
export const endOneSession = memberAction(sessionEndInput, async ({ me, input }) => {
  const mutation = { key: input.clientKey, act: "end-session" };
  const isEnded = await once(me, mutation, async (tx) => {
    const wasThere = await endSession(tx, me, input.sessionId);
    if (wasThere) await recordAudit(tx, me.ownerId, "session-ended");
    return wasThere;
  });
  if (!isEnded) return notFound();
  await revalidate("/settings");
  return ok();
});

/** Ends every session but the one in hand. */
export const endAllOtherSessions = memberAction(bareInput, async ({ me, input }) => {
  const mutation = { key: input.clientKey, act: "end-other-sessions" };
  const count = await once(me, mutation, async (tx) => {
    const sessionsEnded = await endOtherSessions(tx, me);
    await recordAudit(tx, me.ownerId, "other-sessions-ended", { sessionsEnded });
    return sessionsEnded;
  });
  await revalidate("/settings");
  return ok({ sessionsEnded: count });
});

/** Deletes the account and everything in it, for good. */
export const leaveForGood = memberAction(accountDeletionInput, async ({ me, input, now }) => {
  const message = await countAttempt(["password check by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: input.clientKey, act: "delete-account" };
  type Refusal = Record<string, string> | null;
  const refusal = await once<Refusal>(me, mutation, async (tx): Promise<Refusal> => {
    const known = await findOwnCredentials(tx, me);
    if (!known || !isOwnConfirmation(input.confirmation, known)) {
      return { confirmation: "This is neither your e-mail address nor your name." };
    }
    const { passwordHash } = known;
    if (passwordHash !== null && !(await verifyPassword(passwordHash, input.password))) {
      return { password: "This is not your password." };
    }
    await recordAudit(tx, me.ownerId, "account-deleted");
    await mailOwner(tx, me, (owner) => accountDeletedMail(owner, now), { isLast: true });
    await deleteAccount(tx, me, now);
    return null;
  });
  if (refusal) return problem(refusal);
  forgetSession(await requestContext());
  redirect("/");
});
