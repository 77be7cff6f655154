"use client";

import { useEffect, useRef } from "react";
import { dateText } from "@/lib/domain/dates";
import { CopyLink } from "./copy-link";

export type MadeInvitation = {
  link: string;
  email: string | null;
  isMailed: boolean;
  expiresAt: number;
};

/** The link of a new invitation. It stands here this once: only its fingerprint is stored. */
export function InvitationLink({ made, timeZone }: { made: MadeInvitation; timeZone: string }) {
  const box = useRef<HTMLElement>(null);
  const { link, email, isMailed, expiresAt } = made;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new link takes the focus once.
  useEffect(() => box.current?.focus(), [link]);
  return (
    <section ref={box} tabIndex={-1} className="panel stack invitation-link" aria-label="New link">
      <div>
        <h2>{isMailed ? `On its way to ${email}` : "Your link"}</h2>
        <p className="muted">
          It works once, until {dateText(expiresAt, timeZone)}
          {email === null
            ? ", for whoever opens it first."
            : `, and only for the account with ${email}.`}{" "}
          It is shown only now: Rung keeps no copy of it.
        </p>
      </div>
      <CopyLink link={link} label="The invitation’s link" />
    </section>
  );
}
