"use client";

import { useRef, useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { type ActionState, idle, messageOf, problemOf } from "@/lib/domain/action-state";

type LetGoProps = { goalId: string; name: string; letGo: Act };

const FAILED = "That did not work. Please try again.";

/** What went wrong, in words; undefined where nothing did. */
function wrongWith(answer: ActionState<unknown> | null): string | undefined {
  if (answer?.status === "ok") return undefined;
  return (answer && (messageOf(answer) ?? problemOf(answer, "dueOn"))) ?? FAILED;
}

/** Lets a goal go, with a way back. */
export function LetGo({ goalId, name, letGo }: LetGoProps) {
  const [problem, setProblem] = useState<string | null>(null);

  const box = useRef<HTMLDivElement>(null);

  async function move(isDropped: boolean) {
    const payload = { goalId, isDropped, clientKey: newClientKey() };
    const wrong = wrongWith(await letGo(idle, payload).catch(() => null));
    // By the time it is undone the goal stands in another list, and this button is gone.
    if (wrong && !isDropped) showToast({ text: wrong });
    else setProblem(wrong ?? null);
    if (!wrong && isDropped) {
      // The goal leaves this list, and would take the focus with it.
      box.current?.closest<HTMLElement>("section[tabindex]")?.focus();
      showToast({ text: `You let ${name} go.`, onAction: () => void move(false) });
    }
  }

  return (
    <div ref={box} className="goal-moves">
      <Button variant="quiet" size="small" onClick={() => void move(true)}>
        Let go<span className="sr-only"> of {name}</span>
      </Button>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </div>
  );
}

type TakeUpProps = {
  goalId: string;
  name: string;
  earliest: string;
  latest: string;
  firstKey: string;
  takeUp: Act;
};

/** A missed goal, or one that was let go, gets a new day. */
export function TakeUp({ goalId, name, earliest, latest, firstKey, takeUp }: TakeUpProps) {
  const { state, submit, key, renewKey } = useAct(takeUp, firstKey, () =>
    document.getElementById("goals")?.focus(),
  );
  const [dueOn, setDueOn] = useState("");
  return (
    <details className="disclosure goal-moves">
      <summary>
        Take it up again<span className="sr-only">: {name}</span>
      </summary>
      <form
        action={submit}
        onReset={(event) => event.preventDefault()}
        className="goal-renewal"
        noValidate
      >
        <input type="hidden" name="clientKey" value={key} />
        <input type="hidden" name="goalId" value={goalId} />
        <Field
          id={`due-${goalId}`}
          name="dueOn"
          type="date"
          label="New day"
          required
          min={earliest}
          max={latest}
          value={dueOn}
          onChange={(event) => {
            renewKey();
            setDueOn(event.target.value);
          }}
          error={problemOf(state, "dueOn") ?? messageOf(state)}
        />
        <SubmitButton variant="secondary" size="small">
          Take it up
        </SubmitButton>
      </form>
    </details>
  );
}
