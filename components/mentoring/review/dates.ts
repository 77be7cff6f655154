import { dateFormat } from "@/lib/domain/date-format";
import { knownZone } from "@/lib/domain/dates";

const DAY = { day: "numeric", month: "short" } as const;
const DAY_LONG = { day: "numeric", month: "long" } as const;
const MOMENT = { ...DAY, hour: "2-digit", minute: "2-digit" } as const;

/** "14 Nov", in the person's own zone. */
export function shortDate(at: number, timeZone: string): string {
  return dateFormat(DAY, knownZone(timeZone)).format(at);
}

/** "14 November". */
export function dayOf(at: number, timeZone: string): string {
  return dateFormat(DAY_LONG, knownZone(timeZone)).format(at);
}

/** "14 Nov, 10:42". */
export function momentOf(at: number, timeZone: string): string {
  return dateFormat(MOMENT, knownZone(timeZone)).format(at);
}
