"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { type Blind, BlindStore } from "./blind-store";

type Question = {
  reviewId: string;
  stored: Readonly<Record<string, Blind>>;
  rate: Act;
};

/** The store of one review's ratings in this tab, and what it holds now. */
export function useBlind({ reviewId, stored, rate }: Question) {
  const place = `rung.blind.${reviewId}`;
  const [store] = useState(() => openStore(place, reviewId, stored, rate));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

  useEffect(() => {
    store.resume(readBlind(place));
    const flush = () => void store.flush();
    const flushIfHidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flushIfHidden);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flushIfHidden);
      flush();
    };
  }, [store, place]);

  return { store, snapshot };
}

function openStore(
  place: string,
  reviewId: string,
  stored: Question["stored"],
  rate: Act,
): BlindStore {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return new BlindStore(stored, {
    send: (payload) => rate({ status: "idle" }, { reviewId, ...payload }),
    newKey: newClientKey,
    now: () => Date.now(),
    later: (skillId, work, milliseconds) => {
      clearTimeout(timers.get(skillId));
      timers.set(skillId, setTimeout(work, milliseconds));
    },
    keep: (unsaved) => {
      try {
        if (Object.keys(unsaved).length === 0) sessionStorage.removeItem(place);
        else sessionStorage.setItem(place, JSON.stringify(unsaved));
      } catch {
        // Storage may be full or forbidden; the ratings are then kept in memory only.
      }
    },
  });
}

function readBlind(place: string): Record<string, Blind> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, blind]) => isBlind(blind)));
  } catch {
    return {};
  }
}

function isBlind(value: unknown): value is Blind {
  const blind = value as Partial<Blind> | null;
  return (
    typeof blind?.value === "string" &&
    Array.isArray(blind.lookedAtIds) &&
    blind.lookedAtIds.every((id) => typeof id === "string")
  );
}
