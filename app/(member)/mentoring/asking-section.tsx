import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import { getWait, type OwnRequest } from "@/db/queries/mentoring/requests/own-request";
import type { Member } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { positionText, waitSentence } from "@/lib/domain/mentoring/wait";

type Props = {
  me: Member;
  request: OwnRequest | null;
  hasMentor: boolean;
  /** The last request ran out lately, and nobody had taken it. */
  hasLapsed: boolean;
};

/** The open request, if there is one, with its place and its likely wait; else the ways to meet. */
export async function AskingSection({ me, request, hasMentor, hasLapsed }: Props) {
  if (request?.state !== "open") {
    const isDraft = request?.state === "draft";
    return (
      <section className="stack" aria-labelledby="asking">
        <SectionTitle
          id="asking"
          title={hasMentor ? "Another mentor" : "Meet a mentor"}
          lead={
            hasLapsed && hasMentor
              ? "Nobody took your last request. Ask again, or invite somebody you know."
              : "Invite somebody you know, or describe what you are after and let a mentor find you."
          }
        />
        <p>
          <Link className="link" href="/mentoring/invite">
            Invite somebody
          </Link>
          {" · "}
          <Link className="link" href="/mentoring/request">
            {isDraft ? "Finish your request" : hasLapsed ? "Ask again" : "Ask openly"}
          </Link>
        </p>
      </section>
    );
  }
  const wait = await getWait(me);
  const { openedAt, expiresAt, isBeingRead } = request;
  return (
    <section className="stack" aria-labelledby="asking">
      <SectionTitle
        id="asking"
        title="Your open request"
        aside={openedAt ? `since ${dateText(openedAt, me.timeZone)}` : undefined}
      />
      <p className="prose">
        {wait.ahead !== null && `${positionText(wait.ahead)}. `}
        {isBeingRead && "A mentor is reading it at the moment. "}
        {waitSentence(wait)}{" "}
        {expiresAt && `It stays open until ${dateText(expiresAt, me.timeZone)}. `}
        <b>Waiting stops nothing:</b> rate yourself, add evidence and set goals meanwhile.
      </p>
      <p>
        <Link className="link" href="/mentoring/request">
          Change or withdraw it
        </Link>
        {" · "}
        <Link className="link" href="/mentoring/invite">
          Invite somebody instead
        </Link>
      </p>
    </section>
  );
}
