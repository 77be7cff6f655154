import type { Act } from "@/components/ui/act";
import { dateText } from "@/lib/domain/dates";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import { SECTION_NAMES, type Section } from "@/lib/domain/mentoring/sections";
import { WithdrawButton } from "./withdraw-button";

export type InvitationLine = {
  readonly id: string;
  readonly role: Side;
  readonly email: string | null;
  readonly sections: readonly Section[];
  readonly at: Date;
  readonly expiresAt: Date;
  readonly state: "open" | "accepted" | "declined" | "withdrawn" | "expired";
  readonly acceptedByName: string | null;
  readonly clientKey: string;
};

type Props = {
  invitations: readonly InvitationLine[];
  withdraw: Act;
  timeZone: string;
};

/** The person's invitations: what each is for, until when it works, and a way to take it back. */
export function InvitationList({ invitations, withdraw, timeZone }: Props) {
  return (
    <ul className="meeting-list">
      {invitations.map((invitation) => {
        const { id, email, state, clientKey } = invitation;
        const name = email ?? "whoever opens the link";
        return (
          <li key={id} data-state={state}>
            <div>
              <p dir="auto">
                <b>{email ?? "Whoever opens the link"}</b>
              </p>
              <p className="small muted">{aboutOf(invitation)}</p>
            </div>
            <p className="small">{stateOf(invitation, timeZone)}</p>
            {state === "open" && (
              <WithdrawButton
                action={withdraw}
                invitationId={id}
                firstKey={clientKey}
                label={`Withdraw the invitation to ${name}`}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function aboutOf({ role, sections }: InvitationLine): string {
  if (role === "mentor") return "to be your mentee; they choose what you see";
  const shared = sections.map((section) => SECTION_NAMES[section]).join(", ");
  return `to be your mentor; would see ${shared === "" ? "only what you hand in" : shared}`;
}

function stateOf(invitation: InvitationLine, timeZone: string): string {
  const { state, expiresAt, at, acceptedByName } = invitation;
  switch (state) {
    case "open":
      return `open until ${dateText(expiresAt, timeZone)}`;
    case "accepted":
      return acceptedByName ? `accepted by ${acceptedByName}` : "accepted";
    case "declined":
      return "declined";
    case "withdrawn":
      return "withdrawn";
    case "expired":
      return `made on ${dateText(at, timeZone)}, and run out`;
  }
}
