"use client";

import { useEffect, useState } from "react";
import type { Entry } from "./find-entries";
import { places } from "./places";

const pages: readonly Entry[] = places.map(({ name, href }) => ({ name, href, kind: "page" }));
let known: readonly Entry[] | null = null;

type Entries = { entries: readonly Entry[]; isLoading: boolean };

/** Pages at once, the skills as soon as they have come; they are fetched once while the tab lives. */
export function useEntries(): Entries {
  const [state, setState] = useState<Entries>({ entries: known ?? pages, isLoading: !known });
  useEffect(() => {
    if (known) return;
    const control = new AbortController();
    fetchSkills(control.signal).then(
      (skills) => {
        known = [...pages, ...skills];
        setState({ entries: known, isLoading: false });
      },
      // The pages can still be found without them.
      () => control.signal.aborted || setState({ entries: pages, isLoading: false }),
    );
    return () => control.abort();
  }, []);
  return state;
}

async function fetchSkills(signal: AbortSignal): Promise<Entry[]> {
  const response = await fetch("/api/palette", { signal });
  if (!response.ok) throw new Error(`The list of skills answered ${response.status}.`);
  const skills: readonly { id: string; name: string }[] = await response.json();
  return skills.map(({ id, name }) => ({ name, href: `/skills/${id}`, kind: "skill" }));
}
