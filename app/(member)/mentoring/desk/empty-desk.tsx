import Link from "next/link";
import { DeskTable } from "@/components/mentoring/desk/desk-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { deskSample } from "@/lib/domain/mentoring/desk/desk-sample";
import type { RungId } from "@/lib/domain/skills/framework";

type Props = { rungNames: ReadonlyMap<RungId, string>; now: number; timeZone: string };

/** A desk without mentees: how to get one, and what it will look like then. */
export function EmptyDesk({ rungNames, now, timeZone }: Props) {
  return (
    <EmptyState
      title="Three ways to your first mentee"
      action={
        <ButtonLink href="/mentoring/invite" variant="primary" size="large">
          Invite somebody you know
        </ButtonLink>
      }
      sample={
        <DeskTable
          rows={deskSample(now)}
          rungNames={rungNames}
          now={now}
          timeZone={timeZone}
          order={null}
        />
      }
    >
      Invite a colleague by link or e-mail; take up{" "}
      <Link href="/mentoring/desk/queue" className="link">
        an open request
      </Link>{" "}
      of somebody who looks for a mentor; or{" "}
      <Link href="/mentoring/offer" className="link">
        say what you offer
      </Link>
      , so that requests that suit you come to you.
    </EmptyState>
  );
}
