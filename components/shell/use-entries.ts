"use client";

import { useEffect, useState } from "react";
import type { Entry } from "./find-entries";
import { places } from "./places";

const pages: readonly Entry[] = places.map(({ name, href }) => ({ name, href, kind: "page" }));
let known: readonly Entry[] | null = null;

/** Pages at once, the skills as soon as they have come; they are fetched once for as long as the tab lives. */
export function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState(known ?? pages);
  useEffect(() => {
    if (known) return;
    const control = new AbortController();
    fetchSkills(control.signal).then(
      (skills) => {
        known = [...pages, ...skills];
        setEntries(known);
      },
      // The pages can still be found without them.
      () => undefined,
    );
    return () => control.abort();
  }, []);
  return entries;
}

async function fetchSkills(signal: AbortSignal): Promise<Entry[]> {
  const response = await fetch("/api/palette", { signal });
  if (!response.ok) return [];
  const skills: readonly { id: string; name: string }[] = await response.json();
  return skills.map(({ id, name }) => ({ name, href: `/skills/${id}`, kind: "skill" }));
}
