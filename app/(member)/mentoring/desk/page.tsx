import type { Metadata } from "next";
import { DeskTable } from "@/components/mentoring/desk/desk-table";
import { TabTop } from "@/components/mentoring/tab-top";
import { ButtonLink } from "@/components/ui/button-link";
import { framework } from "@/content/catalogue";
import { listWantedScores } from "@/db/queries/interviews/list-wanted-scores";
import { listDesk } from "@/db/queries/mentoring/desk";
import { listReviewsToRate } from "@/db/queries/mentoring/reviews/list-reviews";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { member } from "@/lib/access/doors";
import { counted, sentence } from "@/lib/domain/count-words";
import { parseDeskOrder, sortDesk } from "@/lib/domain/mentoring/desk/desk-sort";
import { deskTitle } from "@/lib/domain/mentoring/desk/desk-title";
import { EmptyDesk } from "./empty-desk";
import { SecondOpinions } from "./second-opinions";
import { WantedScores } from "./wanted-scores";

export const metadata: Metadata = { title: "Mentor’s desk" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeskPage({ searchParams }: Props) {
  const me = await member();
  const [rows, waiting, wanted, roles, query] = await Promise.all([
    listDesk(me, me.now),
    listReviewsToRate(me),
    listWantedScores(me),
    getMentoringRoles(me),
    searchParams,
  ]);
  const now = me.now.getTime();
  const order = parseDeskOrder(query);
  const rungNames = new Map(framework().rungs.map(({ id, name }) => [id, name]));
  const tabs = { current: "desk", ...roles } as const;
  if (rows.length === 0 && waiting.length === 0) {
    return (
      <div className="stack-lg">
        <TabTop
          title="Nobody is on your desk yet"
          lead="Everybody you mentor will stand here, whoever waits longest on top."
          tabs={tabs}
        />
        <EmptyDesk rungNames={rungNames} now={now} timeZone={me.timeZone} />
      </div>
    );
  }
  const since = waiting.map(({ turnSince }) => turnSince.getTime());
  return (
    <div className="stack-lg">
      <TabTop
        title={deskTitle(since, now)}
        lead={
          rows.length > 0
            ? `${sentence(counted(rows.length, "mentee"))}. Where somebody stands is as of the last change to their record.`
            : undefined
        }
        tabs={tabs}
      />
      {rows.length > 0 && (
        <DeskTable
          rows={sortDesk(rows, order)}
          rungNames={rungNames}
          now={now}
          timeZone={me.timeZone}
          order={order}
        />
      )}
      <WantedScores wanted={wanted} now={now} />
      <SecondOpinions reviews={waiting.filter((each) => each.isSecondOpinion)} now={now} />
      <div className="cluster">
        <ButtonLink href="/mentoring/invite">Invite somebody</ButtonLink>
        <ButtonLink href="/mentoring/desk/queue">See who looks for a mentor</ButtonLink>
        <ButtonLink href="/mentoring/snippets" variant="quiet">
          Your snippets
        </ButtonLink>
      </div>
    </div>
  );
}
