"use client";

import { createContext, useContext } from "react";
import type { SessionView } from "@/lib/domain/interviews/session-view";
import type { FormKeys, SessionActs } from "./acts";
import type { DraftStore } from "./draft-store";

type SessionContextValue = {
  view: SessionView;
  acts: SessionActs;
  store: DraftStore;
  timeZone: string;
  /** For forms that are sent before a script runs. */
  formKeys: FormKeys;
  /** Draws the page anew, here and in the other tabs of this browser. */
  redraw: () => void;
};

const SessionContext = createContext<SessionContextValue | null>(null);
export const SessionProvider = SessionContext.Provider;

/** What every part of the session's page works with. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error("This part belongs inside a session.");
  return value;
}
