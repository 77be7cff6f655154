import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { MarkForm } from "@/components/notifications/mark-form";
import { NotificationList } from "@/components/notifications/notification-list";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/title";
import { listNotifications, openNotification } from "@/db/queries/notifications";
import { member } from "@/lib/access/doors";
import { readNextPath } from "@/lib/domain/account/next-path";
import { readCursor, writeCursor } from "@/lib/domain/notifications/mark-input";
import { UNREAD_COUNTED_MAX } from "@/lib/domain/notifications/types";
import { isUuid } from "@/lib/domain/uuid";
import { markNotificationsRead, markNotificationsUnread } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What happened, newest first. With `?open=` the way to where one of them leads. */
export default async function NotificationsPage({ searchParams }: Props) {
  const me = await member();
  const { open, before } = await searchParams;
  if (typeof open === "string" && isUuid(open)) {
    const target = readNextPath(await openNotification(me, open, me.now));
    if (target) redirect(target);
  }
  const { items, next } = await listNotifications(me, readCursor(before));
  return (
    <div className="stack-lg">
      <PageTitle
        title="Notifications"
        lead={
          <>
            {unreadText(me.unread)}{" "}
            <Link href="/settings/notifications">Choose what is mailed to you</Link>.
          </>
        }
      />
      {items.length === 0 ? (
        <NothingYet />
      ) : (
        <MarkForm
          mark={markNotificationsRead}
          unmark={markNotificationsUnread}
          clientKey={randomUUID()}
        >
          {me.unread > 0 && (
            <div>
              <Button type="submit">Mark all as read</Button>
            </div>
          )}
          <NotificationList items={items} now={me.now} timeZone={me.timeZone} />
        </MarkForm>
      )}
      {(next || before !== undefined) && (
        <nav aria-label="More notifications" className="cluster">
          {before !== undefined && <ButtonLink href="/notifications">Newest</ButtonLink>}
          {next && (
            <ButtonLink href={`/notifications?before=${writeCursor(next)}`}>Older</ButtonLink>
          )}
        </nav>
      )}
    </div>
  );
}

function unreadText(unread: number): string {
  if (unread === 0) return "You have read everything.";
  return unread >= UNREAD_COUNTED_MAX
    ? `${UNREAD_COUNTED_MAX} or more are not read yet.`
    : `${unread} ${unread === 1 ? "is" : "are"} not read yet.`;
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing has happened yet"
      action={<ButtonLink href="/mentoring">Find a mentor</ButtonLink>}
    >
      <p>
        When a mentor takes your request, a review comes back or a goal is reached, it is told here,
        and the bell above counts it.
      </p>
    </EmptyState>
  );
}
