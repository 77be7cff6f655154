import { dateFormat } from "../date-format";

const MOMENT = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
} as const;

/** A moment in the person's own zone, e.g. "3 May 2026, 14:05". */
export function formatMoment(at: Date, timeZone: string): string {
  return dateFormat(MOMENT, timeZone).format(at);
}
