"use client";

import { type ComponentProps, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { AcceptForm } from "./accept-form";
import { DeclineForm } from "./decline-form";

type Props = ComponentProps<typeof AcceptForm> &
  Omit<ComponentProps<typeof DeclineForm>, "onDone" | "token">;

/** Yes or no to an invitation; once it is no, both give way to a last word. */
export function InvitationAnswer({ decline, declineKey, ...accept }: Props) {
  const [isDeclined, setDeclined] = useState(false);
  if (isDeclined) {
    return (
      <div className="stack">
        <Notice tone="ok" isLive>
          You have declined. Nothing was shared, and the link is used up.
        </Notice>
        <p>
          <ButtonLink href="/dashboard">To your dashboard</ButtonLink>
        </p>
      </div>
    );
  }
  return (
    <div className="invitation-answer">
      <AcceptForm {...accept} />
      <DeclineForm
        token={accept.token}
        decline={decline}
        declineKey={declineKey}
        onDone={() => setDeclined(true)}
      />
    </div>
  );
}
