import Link from "next/link";
import { ActButton } from "@/components/mentoring/review/act-button";
import { Notice } from "@/components/ui/notice";
import { getTakenRequest, type OwnRequest } from "@/db/queries/mentoring/requests/own-request";
import type { Member } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { DAY_MS, REOPEN_DAYS } from "@/lib/domain/mentoring/settings";
import { reopenRequest } from "./actions";

type Props = { me: Member; request: OwnRequest; firstKey: string };

/** How the last request ended: taken, withdrawn or run out, and the one click that follows. */
export function EndedSection({ me, request, firstKey }: Props) {
  return (
    <div className="request-end">
      {request.state === "accepted" ? (
        <Taken me={me} />
      ) : (
        <Ended me={me} request={request} firstKey={firstKey} />
      )}
    </div>
  );
}

function Ended({ me, request, firstKey }: Props) {
  const { id, words, openedAt, expiresAt, state } = request;
  const wasOpen = openedAt !== null && expiresAt !== null;
  const keepsPlace = wasOpen && me.now.getTime() < expiresAt.getTime() + REOPEN_DAYS * DAY_MS;
  return (
    <Notice tone={state === "expired" ? "warn" : "info"} title={titleOf(request, me.timeZone)}>
      <div className="stack">
        {words !== "" && (
          <p className="queue-words muted" dir="auto">
            {words}
          </p>
        )}
        <p>
          {keepsPlace
            ? "Ask again and you keep this text and your place in the queue."
            : wasOpen
              ? "Ask again and you keep this text; your place in the queue begins anew."
              : "Take it up again and go on where you stopped."}
        </p>
        <ActButton
          act={reopenRequest}
          fields={{ requestId: id }}
          firstKey={firstKey}
          variant="primary"
        >
          {wasOpen ? "Ask again" : "Take it up again"}
        </ActButton>
      </div>
    </Notice>
  );
}

function titleOf({ state, openedAt, expiresAt }: OwnRequest, timeZone: string): string {
  if (openedAt === null || expiresAt === null) return "You put this draft away";
  if (state === "withdrawn") {
    return `You withdrew the request you opened on ${dateText(openedAt, timeZone)}`;
  }
  return `Nobody took your request by ${dateText(expiresAt, timeZone)}. Does it still hold?`;
}

async function Taken({ me }: { me: Member }) {
  const taken = await getTakenRequest(me);
  if (!taken) return null;
  const who = taken.mentorName ?? "A mentor";
  const when = dateText(taken.at, me.timeZone);
  if (taken.mentorshipId === null) {
    return (
      <Notice>
        {who} took your last request on {when}; that mentorship has ended since.
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={`${who} took your request on ${when}`}>
      <Link href={`/mentoring/mentors/${taken.mentorshipId}`}>Go to your mentorship</Link> to hand
      in the first skills. You can ask for another mentor beside it.
    </Notice>
  );
}
