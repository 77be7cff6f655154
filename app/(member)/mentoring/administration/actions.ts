"use server";

import { framework } from "@/content/catalogue";
import { type VouchOutcome, vouchFor, withdrawVouch } from "@/db/queries/mentoring/vouches";
import { once } from "@/db/queries/mutations";
import { adminAction, conflict, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { vouchInput, vouchWithdrawal } from "@/lib/domain/mentoring/vouch-input";
import type { RungId } from "@/lib/domain/skills/framework";

const PAGE = "/mentoring/administration";

/** Vouches for a mentor up to a rung, in the place of what another vouch said. */
export const vouchForMentor = adminAction(vouchInput, async ({ me, admin, input, now }) => {
  const { clientKey, ...vouch } = input;
  const mutation = { key: clientKey, act: "vouch" };
  const answer = await once<VouchOutcome>(me, mutation, (tx) => vouchFor(tx, admin, vouch, now));
  if (answer.outcome === "not-found") return notFound();
  if (answer.outcome === "own") {
    return problem({ form: "Nobody can vouch for themselves: ask another administrator." });
  }
  await revalidate(PAGE);
  if (answer.outcome === "conflict") {
    const { inForce } = answer;
    const theirs = inForce
      ? `They are vouched for up to ${nameOf(inForce.rungId)}`
      : "Nobody vouches";
    const message = `Another administrator was quicker. ${theirs} now; send yours again to replace it.`;
    return conflict(message, inForce);
  }
  return ok({ vouchId: answer.vouchId });
});

const nameOf = (id: RungId) => framework().rungs.find((rung) => rung.id === id)?.name ?? id;

/** Takes a vouch back, or puts the one just taken back in force again. */
export const withdrawMentorVouch = adminAction(
  vouchWithdrawal,
  async ({ me, admin, input, now }) => {
    const { clientKey, ...withdrawal } = input;
    const mutation = { key: clientKey, act: "withdraw-vouch" };
    const isDone = await once(me, mutation, (tx) => withdrawVouch(tx, admin, withdrawal, now));
    if (!isDone) return notFound();
    await revalidate(PAGE);
    return ok();
  },
);
