import type { OwnRequest } from "@/db/queries/mentoring/requests/own-request";
import { DAY_MS, REQUEST_DAYS } from "@/lib/domain/mentoring/settings";

/** Whether a request moved lately: after a month nobody wonders any more how the last one ended. */
export const isRecent = ({ at, openedAt, expiresAt }: OwnRequest, now: Date): boolean =>
  now.getTime() - Math.max(at.getTime(), openedAt?.getTime() ?? 0, expiresAt?.getTime() ?? 0) <
  REQUEST_DAYS * DAY_MS;
