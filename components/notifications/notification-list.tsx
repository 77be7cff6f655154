import Link from "next/link";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/small";
import { dateFormat } from "@/lib/domain/date-format";
import { knownZone } from "@/lib/domain/dates";
import { groupByDay } from "@/lib/domain/notifications/days";
import {
  type NotificationData,
  notificationSentence,
  notificationWords,
} from "@/lib/domain/notifications/words";

export type ListedNotification = {
  id: string;
  type: string;
  data: NotificationData;
  at: Date;
  isRead: boolean;
};

type NotificationListProps = {
  items: readonly ListedNotification[];
  now: Date;
  timeZone: string;
};

/** A list for each day. Stands inside a form: each unread one has its button, called `id`. */
export function NotificationList({ items, now, timeZone }: NotificationListProps) {
  const clock = dateFormat({ hour: "2-digit", minute: "2-digit" }, knownZone(timeZone));
  return groupByDay(items, { now, timeZone }).map(({ day, name, items: ofDay }) => (
    <section key={day} className="news-day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{name}</h2>
      <ol className="news">
        {ofDay.map(({ id, type, data, at, isRead }) => {
          const words = notificationWords(data);
          return (
            <li key={id} className={isRead ? undefined : "is-unread"}>
              <time dateTime={at.toISOString()}>{clock.format(at)}</time>
              <p>
                {!isRead && <VisuallyHidden>Not read yet: </VisuallyHidden>}
                <Link href={`/notifications?open=${id}`} prefetch={false}>
                  {notificationSentence(type, data)}
                </Link>
                {words !== null && <q dir="auto">{words}</q>}
              </p>
              {!isRead && (
                <Button type="submit" variant="quiet" size="small" name="id" value={id}>
                  <span>
                    Mark<span className="news-long"> as</span> read
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  ));
}
