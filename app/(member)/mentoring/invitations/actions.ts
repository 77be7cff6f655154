"use server";

import { redirect } from "next/navigation";
import {
  type Acceptance,
  acceptInvitation,
  declineInvitation,
} from "@/db/queries/mentoring/answer-invitation";
import { once } from "@/db/queries/mutations";
import { limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { hashInvitationToken } from "@/lib/access/invitation-token";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import {
  invitationAcceptInput,
  invitationDeclineInput,
} from "@/lib/domain/mentoring/invitation-input";
import type { InvitationState } from "@/lib/domain/mentoring/invitation-state";
import { closedInvitationWords, tooManyWords } from "@/lib/domain/mentoring/invitation-words";

type Refused = Exclude<InvitationState, "live" | "accepted"> | "unknown";

/** Accepts an invitation and opens the page of the mentorship that began with it. */
export const acceptInvite = memberAction(invitationAcceptInput, async ({ me, input, now }) => {
  const { clientKey, token, sections } = input;
  const message = await countAttempt(["invitation link by member", me.ownerId]);
  if (message) return limited(message);
  const answer = { tokenHash: hashInvitationToken(token), sections };
  const mutation = { key: clientKey, act: "accept-invitation" };
  const result = await once<Acceptance>(me, mutation, (tx) =>
    acceptInvitation(tx, me, answer, now),
  );
  switch (result.outcome) {
    case "begun":
    case "already":
      await revalidate("/mentoring");
      redirect(pageOf(result.as, result.mentorshipId));
      break;
    case "accepted":
      return redirect("/mentoring");
    case "too-many-mentors":
      return problem({ form: tooManyWords("mentors", result.isMine) });
    case "too-many-mentees":
      return problem({ form: tooManyWords("mentees", result.isMine) });
    default:
      return refuse(result.outcome);
  }
});

/** Declines an invitation; its link is used up. */
export const declineInvite = memberAction(invitationDeclineInput, async ({ me, input, now }) => {
  const { clientKey, token } = input;
  const message = await countAttempt(["invitation link by member", me.ownerId]);
  if (message) return limited(message);
  const mutation = { key: clientKey, act: "decline-invitation" };
  const outcome = await once(me, mutation, (tx) =>
    declineInvitation(tx, me, hashInvitationToken(token), now),
  );
  if (outcome === "declined") return ok();
  if (outcome === "accepted") return problem({ form: "You have accepted this one already." });
  return refuse(outcome);
});

const pageOf = (as: Side, mentorshipId: string) =>
  `/mentoring/${as === "mentor" ? "mentees" : "mentors"}/${mentorshipId}`;

function refuse(state: Refused) {
  if (state === "unknown" || state === "foreign") return notFound();
  if (state === "own") return problem({ form: "This is your own invitation." });
  const { title, text } = closedInvitationWords(state, null);
  return problem({ form: `${title}. ${text}` });
}
