import { DESK, Trail } from "@/components/mentoring/trail";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/title";
import { dateText } from "@/lib/domain/dates";

type Props = { name: string; startedAt: number; timeZone: string };

/** A mentee who keeps their skills to themselves: said plainly, and without a hint of what is there. */
export function NotSharedRecord({ name, startedAt, timeZone }: Props) {
  return (
    <>
      <PageTitle
        kicker={<Trail above={[DESK]}>mentee</Trail>}
        title={name}
        lead={`You have mentored ${name} since ${dateText(startedAt, timeZone)}.`}
      />
      <Notice title={`${name} does not share their skills with you`}>
        Reviews, goals, check-ins and notes work without it. Whoever is mentored decides what their
        mentor sees, and can change it at any time.
      </Notice>
    </>
  );
}
