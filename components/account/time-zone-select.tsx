"use client";

import { useState, useSyncExternalStore } from "react";
import { Select } from "@/components/ui/select";
import { listTimeZones } from "@/lib/domain/account/time-zone";
import { useBrowserTimeZone } from "./browser-values";

type TimeZoneSelectProps = { stored: string; isUnset: boolean; error?: string | undefined };

const never = () => () => {};

/**
 * All the world's zones, listed by the browser so that the page need not carry them. Where none
 * was chosen yet, the browser's own is offered.
 */
export function TimeZoneSelect({ stored, isUnset, error }: TimeZoneSelectProps) {
  const own = useBrowserTimeZone();
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [chosen, setChosen] = useState<string>();
  const isOffered = isUnset && own !== "" && own !== stored && chosen === undefined;
  const value = chosen ?? (isOffered ? own : stored);
  const names = isInBrowser ? listTimeZones(value) : [value];
  return (
    <Select
      label="Time zone"
      name="timeZone"
      options={names.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
      value={value}
      onChange={(event) => setChosen(event.currentTarget.value)}
      hint={isOffered ? "Taken from your browser. Save to keep it." : undefined}
      error={error}
    />
  );
}
