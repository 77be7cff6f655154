import { randomUUID } from "node:crypto";
import { ChangeForm } from "@/components/mentoring/queue/change-form";
import { Meanwhile } from "@/components/mentoring/queue/meanwhile";
import { WaitingFacts } from "@/components/mentoring/queue/waiting-facts";
import { WithdrawRequest } from "@/components/mentoring/queue/withdraw-request";
import { Notice } from "@/components/ui/notice";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import {
  hasOtherMentors,
  type OwnRequest,
  type Wait,
} from "@/db/queries/mentoring/requests/own-request";
import type { Member } from "@/lib/access/doors";
import { openRequestFacts } from "@/lib/domain/mentoring/open-request-facts";
import { requestWay } from "@/lib/domain/mentoring/request-way";
import { reopenRequest, saveRequest, withdrawRequest } from "./actions";
import { requestChoices, requestNames } from "./choices";

type Props = { me: Member; request: OwnRequest; wait: Wait };

/** An open request: how the wait stands, what to do meanwhile, and the ways to change it. */
export async function OpenSection({ me, request, wait }: Props) {
  const { words, version, isBeingRead, sections, targetRungId, specialisationId } = request;
  const opened = {
    ...request,
    openedAt: request.openedAt?.getTime() ?? me.now.getTime(),
    expiresAt: request.expiresAt?.getTime() ?? me.now.getTime(),
  };
  const known = { wait, names: requestNames(request), hasMentors: await hasOtherMentors(me) };
  return (
    <>
      <section className="stack" aria-label="How it stands">
        {isBeingRead && (
          <Notice tone="ok">A mentor has taken your request aside and is reading it.</Notice>
        )}
        <WaitingFacts
          way={requestWay(opened)}
          facts={openRequestFacts({ ...known, request: opened, timeZone: me.timeZone })}
          timeZone={me.timeZone}
        />
      </section>
      <section className="stack" aria-labelledby="meanwhile">
        <SectionTitle id="meanwhile" title="Meanwhile" />
        <Meanwhile />
      </section>
      <section className="stack" aria-labelledby="asked">
        <SectionTitle id="asked" title="What you asked" />
        <p className={words === "" ? "muted" : "queue-words asked-words"} dir="auto">
          {words || "You have written nothing yet. A few words help a mentor to decide."}
        </p>
        <Details summary="Change it">
          <ChangeForm
            texts={{ words, targetRungId, specialisationId, sections }}
            version={version}
            choices={requestChoices()}
            save={saveRequest}
            firstKey={randomUUID()}
          />
        </Details>
        <WithdrawRequest
          withdraw={withdrawRequest}
          reopen={reopenRequest}
          firstKey={randomUUID()}
          isDraft={false}
        />
      </section>
    </>
  );
}
