import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { getRequest, getWait } from "@/db/queries/mentoring/requests/own-request";
import { member } from "@/lib/access/doors";
import { DraftSection } from "./draft-section";
import { EndedSection } from "./ended-section";
import { OpenSection } from "./open-section";
import { isRecent } from "./recent";

export const metadata: Metadata = { title: "Ask for a mentor" };

const TITLES = {
  open: {
    title: "You are in the queue",
    lead: "Waiting blocks nothing: every page works as before, and your progress counts as before.",
  },
  closed: {
    title: "Ask for a mentor",
    lead: "Say what you want help with, and mentors of this instance can take you on. Until one does, they see your name, your words and the rung you aim at; nothing of your record.",
  },
};

export default async function RequestPage() {
  const me = await member();
  const [request, wait] = await Promise.all([getRequest(me, me.now), getWait(me)]);
  const isOpen = request?.state === "open";
  const live = isOpen || request?.state === "draft" ? request : null;
  const ended = request && !live && isRecent(request, me.now) ? request : null;
  return (
    <div className="stack-lg">
      <PageTitle kicker={<Trail>open request</Trail>} {...(isOpen ? TITLES.open : TITLES.closed)} />
      {isOpen && request && <OpenSection me={me} request={request} wait={wait} />}
      {ended && <EndedSection me={me} request={ended} firstKey={randomUUID()} />}
      {!isOpen && <DraftSection me={me} draft={live} wait={wait} ended={ended} />}
    </div>
  );
}
