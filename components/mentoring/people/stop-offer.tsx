"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { showToast } from "@/components/ui/toast";
import { idle, messageOf } from "@/lib/domain/action-state";
import type { StoredOffer } from "./offer-values";

type StopOfferProps = {
  stop: Act<StoredOffer>;
  save: Act<StoredOffer>;
  onReplaced: (offer: StoredOffer | null) => void;
};

/** Ends the offer, with a way back for as long as the toast stands. */
export function StopOffer({ stop, save, onReplaced }: StopOfferProps) {
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function resume({ version: _, ...offer }: StoredOffer, clientKey: string) {
    const again = { ...offer, languages: offer.languages.join(", "), version: 0, clientKey };
    const answer = await save(idle, again).catch(() => null);
    if (answer?.status === "ok") onReplaced(answer.value);
    else showToast({ text: "Your offer could not be taken up again. Please fill it in anew." });
  }

  async function end() {
    setPending(true);
    const answer = await stop(idle, { clientKey: newClientKey() }).catch(() => null);
    setPending(false);
    if (answer?.status !== "ok") {
      setProblem((answer && messageOf(answer)) ?? "That did not work. Please try again.");
      return;
    }
    const { value } = answer;
    const clientKey = newClientKey();
    onReplaced(null);
    showToast({
      text: "You no longer offer to mentor.",
      onAction: () => void resume(value, clientKey),
    });
  }

  return (
    <section className="stack" aria-labelledby="stop">
      <h2 id="stop">Stop offering</h2>
      <p className="prose">
        Takes your offer away, text and all. Learners you mentor stay with you until one of you ends
        the mentorship.
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div>
        <Button isPending={isPending} onClick={() => void end()}>
          Stop offering
        </Button>
      </div>
    </section>
  );
}
