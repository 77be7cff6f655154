"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { newClientKey } from "@/components/ui/client-key";
import type { ActionState } from "@/lib/domain/action-state";
import { PendingStorage } from "./pending-storage";
import { type RateResult, RatingStore } from "./rating-store";
import type { Known } from "./rating-values";

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
  const router = useRouter();

  useEffect(() => {
    const atFirst = store.snapshot().known;
    const flush = () => void store.flush();
    const flushIfHidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flushIfHidden);
    store.resume();
    flush();
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flushIfHidden);
      // Back shows pages as they were; after new ratings they must be drawn anew.
      void store.flush().then(() => store.snapshot().known !== atFirst && router.refresh());
    };
  }, [store, router]);

  return { store, snapshot };
}

function openStore(ownerId: string, actions: RatingActions): RatingStore {
  const storage = new PendingStorage(`rung.ratings.${ownerId}`, () => window.localStorage);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new RatingStore({
    send: (payload) => actions.rate({ status: "idle" }, payload),
    takeBack: (payload) => actions.takeBack({ status: "idle" }, payload),
    newKey: newClientKey,
    schedule: (run, milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    load: () => storage.load(),
    store: (pending) => storage.store(pending),
  });
}
