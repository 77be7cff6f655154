import type { InvitationState } from "./invitation-state";
import {
  INVITATION_DAYS,
  MENTEES_PER_MENTOR_MAX,
  MENTORS_PER_MENTEE_MAX,
  OPEN_INVITATIONS_MAX,
} from "./settings";

type Said = { readonly title: string; readonly text: string };
type ClosedState = Exclude<InvitationState, "live" | "own" | "accepted">;

/**
 * What the holder of a link is told where there is nothing to accept: as much as they may know.
 * `name` is who invites, and only given where that is no secret to the holder.
 */
export function closedInvitationWords(state: ClosedState, name: string | null): Said {
  switch (state) {
    case "foreign":
      return {
        title: "This invitation is for another address",
        text: "Only the account with the e-mail address it was made for can open it. If you have that one as well, sign out and open the link again with it.",
      };
    case "used":
      return {
        title: "This link has been used",
        text: "Each invitation works once. Ask whoever sent it to you for a new one.",
      };
    case "withdrawn":
      return {
        title: "This invitation is no longer open",
        text: "Whoever sent it has taken it back or is not here any more. Nothing was shared.",
      };
    case "expired":
      return {
        title: "This invitation has run out",
        text: `Invitations last ${INVITATION_DAYS} days. Ask ${name ?? "whoever sent it"} for a new one.`,
      };
    case "blocked":
      return {
        title: `You have blocked ${name ?? "this person"}`,
        text: "To accept, first take the block back at the end of your mentoring page.",
      };
  }
}

/** Why no mentorship could begin, said to whoever tried. */
export function tooManyWords(side: "mentors" | "mentees", isMine: boolean): string {
  if (side === "mentors") {
    return isMine
      ? `You have ${MENTORS_PER_MENTEE_MAX} mentors, which is as many as anybody can have at once. Part with one of them first.`
      : `They have ${MENTORS_PER_MENTEE_MAX} mentors by now, which is as many as anybody can have at once. The invitation stays open.`;
  }
  return isMine
    ? `You have ${MENTEES_PER_MENTOR_MAX} mentees, which is as many as anybody can have at once.`
    : `They have ${MENTEES_PER_MENTOR_MAX} mentees by now, which is as many as anybody can have at once. The invitation stays open.`;
}

export const TOO_MANY_OPEN = `You have ${OPEN_INVITATIONS_MAX} open invitations, which is as many as can be. Withdraw one first.`;
