type SavedProps = {
  /** When it was stored; null before anything was. */
  at: Date | number | null;
  state?: "saved" | "saving" | "failed";
  timeZone: string;
};

/** "Saved 10:42": the quiet receipt of autosave, in the person's own zone. */
export function Saved({ at, state = "saved", timeZone }: SavedProps) {
  return (
    <output className="saved" data-state={state}>
      {state === "saving" && "Saving…"}
      {state === "failed" && "Not saved yet. Your change is still here."}
      {state === "saved" && at !== null && `Saved ${clock(at, timeZone)}`}
    </output>
  );
}

/** Hours and minutes such as "10:42". An unknown zone falls back to UTC, and says so. */
export function clock(at: Date | number, timeZone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(
      at,
    );
  try {
    return format(timeZone);
  } catch {
    return `${format("UTC")} UTC`;
  }
}
