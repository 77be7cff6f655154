import type { Metadata } from "next";
import Link from "next/link";
import { ActivityList } from "@/components/dashboard/activity-list";
import { NextStepCard } from "@/components/dashboard/next-step-card";
import { ThreeNumbers } from "@/components/dashboard/three-numbers";
import { LadderFigure } from "@/components/ladder/ladder-figure";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listRecentActivity } from "@/db/queries/activity";
import { countDue } from "@/db/queries/interviews/overview";
import { listProgressDays, type ProgressDay } from "@/db/queries/progress";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { activityItems } from "@/lib/domain/dashboard/activity-items";
import { firstEstimateWords } from "@/lib/domain/dashboard/first-estimate-words";
import { headlineWords, rungNamer, threeNumbers } from "@/lib/domain/dashboard/headline-words";
import { ladderView } from "@/lib/domain/dashboard/ladder-view";
import { nextStepWords } from "@/lib/domain/dashboard/next-step-words";
import { profileWords } from "@/lib/domain/dashboard/profile-words";
import { sinceInput } from "@/lib/domain/dashboard/since-input";
import { dayIn, dayText } from "@/lib/domain/dates";
import { estimateFromRatings } from "@/lib/domain/skills/first-estimate/from-ratings";
import { headlineOf } from "@/lib/domain/skills/headline";
import { nextStepOf } from "@/lib/domain/skills/next-step";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { BlockerSection } from "./blocker-section";
import { ComparisonSection } from "./comparison-section";
import { DueLine } from "./due-line";
import { EmptyDashboard } from "./empty-dashboard";
import { OtherFrameworks } from "./other-frameworks";
import { ShapeSection } from "./shape-section";
import { StaleSection } from "./stale-section";

export const metadata: Metadata = { title: "Dashboard" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ACTIVITY_SHOWN = 6;
const HISTORY_DAYS = 400;

export default async function DashboardPage({ searchParams }: Props) {
  const me = await member();
  const now = me.now.getTime();
  const firstDay = new Date(now - HISTORY_DAYS * 86_400_000).toISOString().slice(0, 10);
  const [standings, days, activity, dueCount, query] = await Promise.all([
    listStandings(me),
    listProgressDays(me, firstDay),
    listRecentActivity(me, ACTIVITY_SHOWN),
    countDue(me, me.now),
    searchParams,
  ]);
  const content = framework();
  const record = readSkillRecord({ framework: content, standings, now });
  const headline = headlineOf(record);
  if (headline.basis === "none") return <EmptyDashboard content={content} />;

  const name = rungNamer(content);
  const ladder = ladderView(content, record, headline);
  const step = nextStepOf({ framework: content, record, standings });
  const estimate = step.kind === "rate" ? estimateFromRatings(standings, content) : null;
  const first = firstEstimateWords(estimate, step, headline, content);
  const since = sinceInput.parse(query.since);
  return (
    <div className="dashboard">
      <LadderFigure {...ladder}>
        <OtherFrameworks
          content={content}
          record={record}
          basis={headline.basis}
          pathId={me.pathId}
          about={profileWords(content, me)}
        />
      </LadderFigure>
      <div className="stack-lg">
        <div>
          <PageTitle
            kicker={dayText(me.now, me.timeZone)}
            title={first.title ?? headlineWords(headline, name)}
            lead={first.lead}
          />
          <ThreeNumbers {...threeNumbers(record, name)} />
        </div>
        <NextStepCard {...nextStepWords(step, content)} />
        <DueLine count={dueCount} />
        <BlockerSection content={content} record={record} headline={headline} />
        <div className="two-charts">
          <StaleSection content={content} record={record} />
          <section>
            <SectionTitle title="Lately" />
            <ActivityList items={activityItems(activity, content)} timeZone={me.timeZone} />
            <p className="small">
              <Link href="/skills" className="link">
                All skills
              </Link>
            </p>
          </section>
        </div>
        <ShapeSection
          content={content}
          record={record}
          headline={headline}
          days={days}
          earlierDay={earlierDay(days, since, now)}
          now={now}
          timeZone={me.timeZone}
        />
        <ComparisonSection
          scope={me}
          since={since}
          content={content}
          record={record}
          timeZone={me.timeZone}
        />
      </div>
    </div>
  );
}

/** The last roll-up up to the chosen day; without a choice the oldest, if it is not today's. */
function earlierDay(days: readonly ProgressDay[], since: string | undefined, now: number) {
  const today = dayIn(now, "UTC");
  const last = since ?? today;
  const known = days.filter(({ day }) => day <= last && day < today);
  return since ? known.at(-1) : known[0];
}
