"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { refreshWhenReached } from "@/components/ui/refresh-when-reached";
import type { SessionView } from "@/lib/domain/interviews/session-view";
import type { FormKeys, SessionActs } from "./acts";
import { QuestionSide } from "./question-side";
import { SessionBody } from "./session-body";
import { openSessionChannel, type SessionChannel } from "./session-channel";
import { SessionProvider } from "./session-context";
import { SessionHeader } from "./session-header";
import { useDrafts } from "./use-drafts";
import { useSessionKeys } from "./use-session-keys";

type SessionProps = {
  view: SessionView;
  acts: SessionActs;
  formKeys: FormKeys;
  timeZone: string;
  topicNames: readonly string[];
  isTimerHidden: boolean;
  /** Drawn on the server. */
  logo: ReactNode;
  tools: ReactNode;
  prompt: ReactNode;
  revealed: ReactNode;
};

/** A session under way: one question at a time, on one clock, the same in every tab. */
export function Session({ view, acts, formKeys, timeZone, ...parts }: SessionProps) {
  const router = useRouter();
  const refresh = useMemo(() => refreshWhenReached(router.refresh), [router]);
  const channel = useRef<SessionChannel | null>(null);
  const redraw = useCallback(() => {
    channel.current?.tell();
    refresh();
  }, [refresh]);
  const store = useDrafts(view, acts.saveDraft, redraw);
  useSessionKeys();
  const { currentSince: since } = view;
  const { face, position, state } = view.answer;
  const mark = `${position} ${state}`;
  const shown = useRef({ since, mark });

  useEffect(() => {
    const follow = () => void store.flush().then(refresh);
    // Whoever comes back may have gone on elsewhere, and a machine that slept has lost the time.
    const followIfSeen = () => document.visibilityState === "visible" && follow();
    const tabs = openSessionChannel(view.id, { onChange: follow, shown: () => shown.current });
    channel.current = tabs;
    document.addEventListener("visibilitychange", followIfSeen);
    return () => {
      document.removeEventListener("visibilitychange", followIfSeen);
      tabs.close();
      channel.current = null;
    };
  }, [view.id, refresh, store]);

  useEffect(() => {
    shown.current = { since, mark };
    channel.current?.show();
  }, [since, mark]);

  const value = useMemo(
    () => ({ view, acts, store, timeZone, formKeys, redraw }),
    [view, acts, store, timeZone, formKeys, redraw],
  );
  return (
    <SessionProvider value={value}>
      <SessionHeader logo={parts.logo} tools={parts.tools} isTimerHidden={parts.isTimerHidden} />
      <main id="main" tabIndex={-1} className="session-main">
        <p className="sr-only" aria-live="polite">
          Question {position + 1} of {view.steps.length}: {face.title}
        </p>
        <QuestionSide key={view.answer.id} topicNames={parts.topicNames} prompt={parts.prompt} />
        <SessionBody revealed={parts.revealed} />
      </main>
    </SessionProvider>
  );
}
