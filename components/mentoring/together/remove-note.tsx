"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { showToast } from "@/components/ui/toast";
import { idle, messageOf } from "@/lib/domain/action-state";

type Props = { noteId: string; when: string; remove: Act };

/** Takes a note of one's own out of the thread, with a way back. */
export function RemoveNote({ noteId, when, remove }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  async function move(isRemoved: boolean) {
    const payload = { noteId, isRemoved, clientKey: newClientKey() };
    const answer = await remove(idle, payload).catch(() => null);
    const wrong =
      answer?.status === "ok"
        ? null
        : ((answer && messageOf(answer)) ?? "That did not work. Please try again.");
    // By the time it is undone the note is gone from the page, and this button with it.
    if (wrong && !isRemoved) showToast({ text: wrong });
    else setProblem(wrong);
    if (!wrong && isRemoved) {
      // The note leaves the thread, and would take the focus with it.
      document.getElementById("notes")?.focus();
      showToast({ text: "Your note is removed.", onAction: () => void move(false) });
    }
  }

  return (
    <>
      <Button variant="quiet" size="small" onClick={() => void move(true)}>
        Remove<span className="sr-only"> your note of {when}</span>
      </Button>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </>
  );
}
