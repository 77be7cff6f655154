"use client";

import Link from "next/link";
import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { showToast } from "@/components/ui/toast";
import { idle, messageOf } from "@/lib/domain/action-state";
import { QUESTION_KIND_NAMES, type QuestionKind } from "@/lib/domain/interviews/question";

export type OwnQuestionRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly topic: string;
  readonly isForMentees: boolean;
};

type Props = { rows: readonly OwnQuestionRow[]; withdraw: Act; firstKey: string };

/** One's questions, each to be changed or withdrawn; a withdrawal can be undone. */
export function OwnQuestionList({ rows, withdraw, firstKey }: Props) {
  const [key, setKey] = useState(firstKey);
  const [isBusy, setIsBusy] = useState(false);

  async function send(questionId: string, isWithdrawn: boolean, clientKey: string) {
    setIsBusy(true);
    const payload = { clientKey, questionId, isWithdrawn: String(isWithdrawn) };
    const state = await withdraw(idle, payload).catch(() => null);
    setIsBusy(false);
    setKey(newClientKey());
    const refusal = state === null ? "The server could not be reached." : messageOf(state);
    if (refusal !== undefined) {
      showToast({ text: refusal, actionLabel: "Close" });
    } else if (isWithdrawn) {
      showToast({
        text: "Withdrawn. It comes up no more.",
        onAction: () => void send(questionId, false, newClientKey()),
      });
    }
  }

  return (
    <ul className="own-questions">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <Link href={`/interviews/questions/${row.id}`} className="link">
              {row.title}
            </Link>
            <p className="small muted">
              {QUESTION_KIND_NAMES[row.kind]} · difficulty {row.difficulty} · {row.topic}
              {row.isForMentees && " · for your mentees too"}
            </p>
          </div>
          <Button
            size="small"
            variant="quiet"
            disabled={isBusy}
            onClick={() => send(row.id, true, key)}
          >
            Withdraw<span className="sr-only"> {row.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
