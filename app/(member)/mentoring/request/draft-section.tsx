import { randomUUID } from "node:crypto";
import { DraftForm } from "@/components/mentoring/queue/draft-form";
import { WithdrawRequest } from "@/components/mentoring/queue/withdraw-request";
import { SectionTitle } from "@/components/ui/title";
import type { OwnRequest, Wait } from "@/db/queries/mentoring/requests/own-request";
import { getProfile } from "@/db/queries/profiles";
import type { Member } from "@/lib/access/doors";
import { waitSentence } from "@/lib/domain/mentoring/wait";
import { openRequest, reopenRequest, saveRequest, withdrawRequest } from "./actions";
import { requestChoices } from "./choices";

type Props = { me: Member; draft: OwnRequest | null; wait: Wait; ended: OwnRequest | null };

/** The request as it is being written, or a blank one. */
export async function DraftSection({ me, draft, wait, ended }: Props) {
  const profile = await getProfile(me);
  const blank = {
    words: "",
    targetRungId: ended?.targetRungId ?? profile.targetRungId ?? "junior",
    specialisationId: ended ? ended.specialisationId : profile.specialisationId,
    sections: ended?.sections ?? (["skills"] as const),
  };
  const { words, targetRungId, specialisationId, sections } = draft ?? blank;
  return (
    <section className="stack" aria-labelledby="write">
      <SectionTitle
        id="write"
        title={draft ? "Your draft" : ended ? "A new request" : "Your request"}
        lead={waitSentence(wait)}
      />
      <DraftForm
        // A draft that begins to be stored stays the same form; what follows an end is another.
        key={ended?.id ?? "first"}
        texts={{ words, targetRungId, specialisationId, sections }}
        version={draft?.version ?? 0}
        choices={requestChoices()}
        save={saveRequest}
        open={openRequest}
        firstKey={randomUUID()}
        timeZone={me.timeZone}
      />
      {draft && (
        <WithdrawRequest
          withdraw={withdrawRequest}
          reopen={reopenRequest}
          firstKey={randomUUID()}
          isDraft
        />
      )}
    </section>
  );
}
