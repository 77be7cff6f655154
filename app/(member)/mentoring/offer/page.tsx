import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { OfferPanel } from "@/components/mentoring/people/offer-panel";
import { WeightPanel } from "@/components/mentoring/people/weight-panel";
import { TabTop } from "@/components/mentoring/tab-top";
import { framework } from "@/content/catalogue";
import { countMentees, getOffer } from "@/db/queries/mentoring/offers";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { getRaterStanding } from "@/db/queries/mentoring/standing";
import { member } from "@/lib/access/doors";
import { weightWords } from "@/lib/domain/mentoring/weight-words";
import { saveMentorOffer, stopMentorOffer } from "./actions";

export const metadata: Metadata = { title: "Offer to mentor" };

const optionsOf = (entries: readonly { readonly id: string; readonly name: string }[]) =>
  entries.map(({ id, name }) => ({ id, name }));

export default async function OfferPage() {
  const me = await member();
  const [offer, roles, standing, mentees] = await Promise.all([
    getOffer(me),
    getMentoringRoles(me),
    getRaterStanding(me),
    countMentees(me),
  ]);
  const { rungs, specialisations } = framework();
  const nameOf = (id: string) => rungs.find((rung) => rung.id === id)?.name ?? id;
  return (
    <div className="stack-lg">
      <TabTop
        title={offer ? "Your offer" : "Offer to mentor"}
        lead="Anybody may offer. You choose whom you help, with what, and how many at once; you can stop at any time."
        tabs={{ current: "offer", ...roles }}
      />
      <div className="offer-page">
        <WeightPanel words={weightWords(standing, nameOf)} />
        <OfferPanel
          save={saveMentorOffer}
          stop={stopMentorOffer}
          offer={offer}
          clientKey={randomUUID()}
          timeZone={me.timeZone}
          mentees={mentees}
          choices={{ rungs: optionsOf(rungs), specialisations: optionsOf(specialisations) }}
        />
      </div>
    </div>
  );
}
