"use client";

import { Notice } from "@/components/ui/notice";
import { useNextPath } from "./browser-values";

/** Whoever follows an invitation without being signed in learns here why they are asked to. */
export function InvitationNote() {
  if (!useNextPath().startsWith("/mentoring/invitations/")) return null;
  return (
    <Notice title="You have an invitation">
      It opens once you are signed in; an account is all it takes. Then you see who asks what of
      you, and nothing is accepted before you say so.
    </Notice>
  );
}
