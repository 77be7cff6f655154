"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { ActionState } from "@/lib/domain/action-state";
import { newClientKey } from "./client-key";
import { type Known, type Pending, type RateResult, RatingStore } from "./rating-store";

export type RatingActions = {
  rate: (previous: RateResult, payload: unknown) => Promise<RateResult>;
  takeBack: (
    previous: ActionState<Known & { skillId: string }>,
    payload: unknown,
  ) => Promise<ActionState<Known & { skillId: string }>>;
};

/** One store a person and browser tab: it outlives the page, so Back shows what was saved. */
const stores = new Map<string, RatingStore>();

/** The person's rating store, kept up to date with what the browser still holds for them. */
export function useRatings(ownerId: string, actions: RatingActions) {
  const [store] = useState(() => {
    const known = stores.get(ownerId) ?? openStore(ownerId, actions);
    if (typeof window !== "undefined") stores.set(ownerId, known);
    return known;
  });
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

  useEffect(() => {
    const flush = () => void store.flush();
    const flushIfHidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flushIfHidden);
    store.resume();
    flush();
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flushIfHidden);
      flush();
    };
  }, [store]);

  return { store, snapshot };
}

function openStore(ownerId: string, actions: RatingActions): RatingStore {
  const place = `rung.ratings.${ownerId}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new RatingStore({
    send: (payload) => actions.rate({ status: "idle" }, payload),
    takeBack: (payload) => actions.takeBack({ status: "idle" }, payload),
    newKey: newClientKey,
    schedule: (run, milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    load: () => readPending(place),
    store: (pending) => writePending(place, pending),
  });
}

function readPending(place: string): Pending[] {
  if (typeof window === "undefined") return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(value: unknown): value is Pending {
  const item = value as Partial<Pending> | null;
  return typeof item?.skillId === "string" && typeof item.clientKey === "string";
}

function writePending(place: string, pending: Pending[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(pending));
  } catch {
    // Storage may be full or forbidden; the ratings are then kept in memory only.
  }
}
