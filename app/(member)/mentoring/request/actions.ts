"use server";

import { framework } from "@/content/catalogue";
import {
  openDraft,
  reopenEnded,
  type Saving,
  saveRequest as store,
  withdrawLive,
} from "@/db/queries/mentoring/requests/write-request";
import { once } from "@/db/queries/mutations";
import { conflict, limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import {
  findOpeningProblems,
  findUnknownSpecialisation,
  requestActInput,
  requestInput,
  requestWithdrawalInput,
} from "@/lib/domain/mentoring/request-input";

const PLACES = ["/mentoring/request", "/mentoring"] as const;
const MOVED_ON = "Your request was changed elsewhere since this page was opened.";
const HAS_LIVE = "You have another request by now. Reload the page to see it.";

/** Keeps a draft as it is typed, or stores a change of the open request. */
export const saveRequest = memberAction(requestInput, async ({ me, input, now }) => {
  const { clientKey, ...values } = input;
  const unknown = findUnknownSpecialisation(values, framework());
  if (Object.keys(unknown).length > 0) return problem(unknown);
  const problems = findOpeningProblems(values);
  const isComplete = Object.keys(problems).length === 0;
  const mutation = { key: clientKey, act: "save-request" };
  const saving = await once<Saving>(me, mutation, (tx) =>
    store(tx, me, { ...values, isComplete }, now),
  );
  if (saving.outcome === "conflict") return conflict(MOVED_ON, saving.stored);
  if (saving.outcome === "incomplete") return problem(problems);
  if (saving.stored.state === "open") await revalidate(...PLACES);
  return ok(saving.stored);
});

/** Stores what was typed and shows it to mentors from now on. */
export const openRequest = memberAction(requestInput, async ({ me, input, now }) => {
  const { clientKey, ...values } = input;
  const problems = {
    ...findUnknownSpecialisation(values, framework()),
    ...findOpeningProblems(values),
  };
  if (Object.keys(problems).length > 0) return problem(problems);
  const message = await countAttempt(["request by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: clientKey, act: "open-request" };
  type Answer = { saving: Saving; isOpened: boolean };
  const { saving, isOpened } = await once<Answer>(me, mutation, async (tx) => {
    const saved = await store(tx, me, { ...values, isComplete: true }, now);
    const isOpen = saved.outcome === "saved" && (await openDraft(tx, me, now));
    return { saving: saved, isOpened: isOpen };
  });
  if (saving.outcome === "conflict") return conflict(MOVED_ON, saving.stored);
  // It was open already, from another tab: what was typed is stored, and that is all there is to do.
  if (!isOpened && saving.outcome !== "saved") return notFound();
  await revalidate(...PLACES);
  return ok();
});

/** Takes the request, or its draft, back. The answer names what `reopenRequest` brings back. */
export const withdrawRequest = memberAction(requestWithdrawalInput, async ({ me, input }) => {
  const mutation = { key: input.clientKey, act: "withdraw-request" };
  const withdrawn = await once(me, mutation, (tx) => withdrawLive(tx, me));
  if (!withdrawn) return notFound();
  await revalidate(...PLACES);
  return ok(withdrawn);
});

/** Asks again what was withdrawn or has run out, with its text, and within a week with its place. */
export const reopenRequest = memberAction(requestActInput, async ({ me, input, now }) => {
  const message = await countAttempt(["request by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: input.clientKey, act: "reopen-request" };
  const outcome = await once(me, mutation, (tx) => reopenEnded(tx, me, input.requestId, now));
  if (outcome === "not-found") return notFound();
  if (outcome === "has-live") return problem({ form: HAS_LIVE });
  await revalidate(...PLACES);
  return ok();
});
