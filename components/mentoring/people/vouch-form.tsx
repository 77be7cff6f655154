"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { idle, messageOf, problemOf } from "@/lib/domain/action-state";
import type { Act } from "../act";
import { newClientKey } from "../client-key";
import { useAct } from "../use-act";

type Vouched = { vouchId: string };
export type VouchActs = { vouch: Act<Vouched>; withdraw: Act };

type VouchFormProps = VouchActs & {
  mentor: { id: string; name: string };
  inForce: { vouchId: string; rungId: string } | null;
  rungs: readonly { id: string; name: string }[];
  clientKey: string;
};

/** Vouches for one mentor up to a rung, changes that, or takes it back; each with a way back. */
export function VouchForm({ mentor, inForce, rungs, vouch, withdraw, clientKey }: VouchFormProps) {
  const { state, submit, key } = useAct(vouch, clientKey, () =>
    showToast({ text: `You vouch for ${mentor.name}.` }),
  );
  const [trouble, setTrouble] = useState<string>();
  const problem = trouble ?? messageOf(state) ?? problemOf(state, "rungId");

  async function move(vouchId: string, isWithdrawn: boolean) {
    const payload = { vouchId, isWithdrawn, clientKey: newClientKey() };
    const answer = await withdraw(idle, payload).catch(() => null);
    if (answer?.status !== "ok") {
      const said = (answer && messageOf(answer)) ?? "That did not work. Please try again.";
      if (isWithdrawn) setTrouble(said);
      else showToast({ text: said });
      return;
    }
    setTrouble(undefined);
    if (isWithdrawn) {
      showToast({
        text: `You no longer vouch for ${mentor.name}.`,
        onAction: () => void move(vouchId, false),
      });
    }
  }

  const selectId = `rung-${mentor.id}`;
  return (
    <form
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="vouch-form"
      noValidate
    >
      <label htmlFor={selectId} className="sr-only">
        Vouch for {mentor.name} up to
      </label>
      <select
        // React leaves a select as it was when its default changes: a new key shows the new one.
        key={inForce?.rungId ?? ""}
        id={selectId}
        name="rungId"
        className="input"
        defaultValue={inForce?.rungId ?? ""}
        aria-describedby={problem === undefined ? undefined : `${selectId}-problem`}
      >
        {!inForce && <option value="">Up to …</option>}
        {rungs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input type="hidden" name="mentorId" value={mentor.id} />
      <input type="hidden" name="seenVouchId" value={inForce?.vouchId ?? ""} />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton variant="secondary">
        {inForce ? "Change" : "Vouch"}
        <span className="sr-only"> for {mentor.name}</span>
      </SubmitButton>
      {inForce && (
        <Button variant="quiet" onClick={() => void move(inForce.vouchId, true)}>
          Withdraw<span className="sr-only"> the vouch for {mentor.name}</span>
        </Button>
      )}
      {problem !== undefined && (
        <p id={`${selectId}-problem`} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
