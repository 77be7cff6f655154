"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { messageOf, problemOf, typedOf } from "@/lib/domain/action-state";
import { type ShownVouch, takeBack, tellVouched, type VouchActs } from "./vouch-ways";

type VouchFormProps = {
  mentor: { id: string; name: string };
  inForce: ShownVouch | null;
  rungs: readonly { id: string; name: string }[];
  acts: VouchActs;
  clientKey: string;
};

/** Vouches for one mentor up to a rung, changes that, or takes it back; each with a way back. */
export function VouchForm({ mentor, inForce, rungs, acts, clientKey }: VouchFormProps) {
  const { state, submit, key } = useAct(acts.vouch, clientKey);
  const [trouble, setTrouble] = useState<string | null>(null);
  const problem = trouble ?? messageOf(state) ?? problemOf(state, "rungId");

  const sentOver = useRef(inForce);
  const told = useRef(state);
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    setTrouble(null);
    if (state.status === "ok") tellVouched(mentor, state.value.vouchId, sentOver.current, acts);
  }, [state, mentor, acts]);

  // Where somebody else was quicker, what was chosen here stays chosen.
  const chosen = typedOf(state).rungId ?? inForce?.rungId ?? "";
  const selectId = `rung-${mentor.id}`;
  return (
    <form
      action={submit}
      onSubmit={() => {
        sentOver.current = inForce;
      }}
      onReset={(event) => event.preventDefault()}
      className="vouch-form"
      noValidate
    >
      <label htmlFor={selectId} className="sr-only">
        Vouch for {mentor.name} up to
      </label>
      <select
        // React leaves a select as it was when its default changes: a new key shows the new one.
        key={`${inForce?.vouchId} ${chosen}`}
        id={selectId}
        name="rungId"
        className="input"
        defaultValue={chosen}
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
        <Button
          variant="quiet"
          onClick={() => void takeBack(mentor, inForce.vouchId, acts).then(setTrouble)}
        >
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
