import type { Metadata } from "next";
import Link from "next/link";
import { Trail } from "@/components/mentoring/trail";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listGoals } from "@/db/queries/mentoring/goal-list";
import { member } from "@/lib/access/doors";
import { countWord } from "@/lib/domain/count-words";
import { readGoalHint } from "@/lib/domain/mentoring/goal-input";
import { goalsTitle } from "@/lib/domain/mentoring/goal-words";
import { ACTIVE_GOALS_MAX } from "@/lib/domain/mentoring/settings";
import { goalChoices } from "./goal-choices";
import { OwnGoalList } from "./own-goal-list";
import { SampleGoal } from "./sample-goal";
import { SetGoal } from "./set-goal";

export const metadata: Metadata = { title: "Goals" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function GoalsPage({ searchParams }: Props) {
  const me = await member();
  const [query, goals] = await Promise.all([searchParams, listGoals(me)]);
  const active = goals.filter(({ state }) => state === "active");
  const closed = goals.filter(({ state }) => state !== "active");
  const hasRoom = active.length < ACTIVE_GOALS_MAX;
  const { today, usual } = goalChoices(framework(), me.now, me.timeZone);
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={<Trail>goals</Trail>}
        title={`${goalsTitle(active.length)}.`}
        lead="One step in one skill, by a day, with something to show for it. A goal closes itself when a review has looked at that and confirms the level."
      />
      <div className="goals-columns">
        <div className="stack-lg">
          <section id="goals" tabIndex={-1} aria-label="Goals under way">
            <h2 className="sr-only">Under way</h2>
            {active.length > 0 && <OwnGoalList me={me} goals={active} hasRoom={hasRoom} />}
            {active.length === 0 && (
              <EmptyState
                title="Nothing to aim at yet"
                sample={<SampleGoal dueOn={usual} today={today} />}
              >
                Choose a skill that your next rung still asks for, and say what you will show. Three
                at once is the most: more than that gets put off.
              </EmptyState>
            )}
          </section>
          {closed.length > 0 && (
            <section className="stack" aria-labelledby="closed">
              <SectionTitle id="closed" title="Earlier goals" aside={summaryOf(closed)} />
              <OwnGoalList me={me} goals={closed} hasRoom={hasRoom} />
            </section>
          )}
        </div>
        <section className="stack" aria-labelledby="set">
          <SectionTitle
            id="set"
            title="Set a goal"
            lead={
              hasRoom
                ? undefined
                : "Three at once is the most. Meet one or let it go, and there is room for the next."
            }
          />
          {hasRoom && (
            <SetGoal
              me={me}
              hint={readGoalHint(query)}
              withMentorship={typeof query.with === "string" ? query.with : null}
            />
          )}
        </section>
      </div>
      <p className="small">
        <Link href="/mentoring/calibration" className="link">
          How your self-ratings run
        </Link>
      </p>
    </div>
  );
}

/** What was met is counted; what was not is nobody's score. */
function summaryOf(closed: readonly { state: string }[]): string | undefined {
  const met = closed.filter(({ state }) => state === "met").length;
  return met === 0 ? undefined : `${countWord(met)} met`;
}
