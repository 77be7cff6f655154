import type { Side } from "./disagreement-machine";
import { INVITATION_DAYS } from "./settings";

type Invitation = {
  readonly inviterName: string;
  /** What who invites will be. */
  readonly role: Side;
  readonly words: string;
  readonly link: string;
};

/** The mail that carries an invitation's link, as plain text. */
export function invitationMail({ inviterName, role, words, link }: Invitation) {
  const wish =
    role === "mentee"
      ? `${inviterName} would like you to be their mentor on Rung: to look at their evidence now and then and say where they stand.`
      : `${inviterName} offers to be your mentor on Rung: to look at your evidence now and then and say where you stand.`;
  const said = words === "" ? [] : [`In their own words:`, words];
  const body = [
    wish,
    ...said,
    `See what it means, and accept or decline:`,
    link,
    `The link works once, for ${INVITATION_DAYS} days, and only for an account with this e-mail address. If you do not know ${inviterName}, ignore this mail: nothing happens.`,
  ].join("\n\n");
  const subject =
    role === "mentee"
      ? `${inviterName} asks you to be their mentor`
      : `${inviterName} offers to mentor you`;
  return { subject, body };
}
