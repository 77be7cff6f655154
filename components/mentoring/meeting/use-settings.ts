"use client";

import { useEffect, useRef, useState } from "react";
import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import type { Section } from "@/lib/domain/mentoring/sections";

export type Settings = {
  readonly sections: readonly Section[];
  readonly rhythm: Rhythm;
  readonly version: number;
};

export type Said = { readonly text: string; readonly isProblem: boolean };

type Change = {
  /** How it looks from now on. */
  readonly next: (shown: Settings) => Settings;
  readonly action: Act<Settings>;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is said once it is saved. */
  readonly done: string;
};

/**
 * What a mentee has set for one mentor: a change shows at once and is saved by itself, one after
 * the other, since each names the version that the one before it left. Where one fails, what is
 * stored shows again as soon as the last is answered, with a word on why.
 */
export function useSettings(stored: Settings) {
  const [known, setKnown] = useState(stored);
  const [wished, setWished] = useState<Settings | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const line = useRef(Promise.resolve());
  const latest = useRef(stored);
  const pending = useRef(0);
  // The page was drawn anew, for instance because another tab changed something.
  if (stored.version > known.version) setKnown(stored);
  useEffect(() => {
    if (known.version > latest.current.version) latest.current = known;
  }, [known]);

  async function save({ action, fields, done }: Change) {
    const { version: expectedVersion } = latest.current;
    const payload = { ...fields, expectedVersion, clientKey: newClientKey() };
    const answer = await action(idle, payload).catch(() => null);
    const settings = settingsOf(answer);
    if (settings && settings.version > latest.current.version) latest.current = settings;
    setSaid(
      answer?.status === "ok"
        ? { text: done, isProblem: false }
        : { text: (answer && messageOf(answer)) ?? LOST, isProblem: true },
    );
    pending.current -= 1;
    setKnown(latest.current);
    if (pending.current === 0) setWished(null);
  }

  function change(wish: Change) {
    setSaid(null);
    setWished((before) => wish.next(before ?? known));
    pending.current += 1;
    line.current = line.current.then(() => save(wish));
  }

  return { shown: wished ?? known, said, change };
}

const LOST = "That could not be saved just now. Try again.";

function settingsOf(answer: ActionState<Settings> | null): Settings | null {
  if (answer?.status === "ok") return answer.value;
  return answer?.status === "conflict" ? (answer.value as Settings) : null;
}
