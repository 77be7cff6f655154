import type { NotificationType } from "./types";

/** How long notifications are gathered before they are mailed together, in minutes. */
export const BATCHES = [0, 15, 60, 1440] as const;

/** Once a day means at this minute of the person's day: eight in the morning. */
export const DAILY_AT_MINUTE = 8 * 60;

/** What a person wants to be mailed, and when. Minutes count from midnight in their own zone. */
export type MailWishes = {
  /** Types that are not mailed. */
  readonly mutedMail: readonly string[];
  /** Both or neither; from may lie after to, and the hours then span midnight. */
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly batchMinutes: number;
};

/** For somebody who never opened the settings: everything, gathered for a quarter of an hour. */
export const DEFAULT_WISHES: MailWishes = {
  mutedMail: [],
  quietFrom: null,
  quietTo: null,
  batchMinutes: 15,
};

export function isMailWanted(type: NotificationType, wishes: MailWishes): boolean {
  return !wishes.mutedMail.includes(type);
}

/** Minutes since midnight as a time such as "22:30", for the browser's own field; empty for none. */
export function timeText(minute: number | null): string {
  if (minute === null) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
