import { LadderFigure } from "@/components/ladder/ladder-figure";
import { ConfirmedList } from "@/components/mentoring/review/confirmed-list";
import { DrawWhenSeen } from "@/components/mentoring/review/draw-when-seen";
import { SectionTitle } from "@/components/ui/title";
import { ComparedSection } from "../compared-section";
import { HistorySection, SecondSection } from "../shown-rest";
import { DisagreementSections, FeedbackSection, TalkSection } from "../talk-sections";
import { drawLadder } from "./draw-ladder";
import { FinishSection } from "./finish-section";
import { learnerActs } from "./learner-acts";
import type { PartProps } from "./part";

/** Both ratings, the rung redrawn, what to talk about, what was said, and the last word. */
export async function ShownReview({ me, view, nameOf }: PartProps) {
  const { ladder, change } = await drawLadder(me, view);
  const isFresh = view.phase === "completed" && (change?.confirmed.length ?? 0) > 0;
  const talk = { view, nameOf, timeZone: me.timeZone, acts: learnerActs };
  const Lower = isFresh ? DrawWhenSeen : Plain;
  return (
    <>
      <ComparedSection view={view} nameOf={nameOf} />
      <Lower
        className={`review-lower redrawn${change?.hasRisen ? " has-risen" : ""}`}
        style={{
          ["--steps" as string]: change?.confirmed.length ?? 0,
          ["--drawn-from" as string]: change?.drawnFrom ?? 1,
        }}
      >
        <LadderFigure {...ladder} />
        <div className="stack-lg">
          {change && (
            <section className="stack" id="redrawn">
              <SectionTitle title={change.title} lead={change.detail ?? undefined} />
              <ConfirmedList confirmed={change.confirmed} nameOf={nameOf} />
            </section>
          )}
          <DisagreementSections {...talk} />
          <FeedbackSection {...talk} />
          <SecondSection view={view} nameOf={nameOf} />
          <FinishSection view={view} nameOf={nameOf} />
          <div className="stack">
            <TalkSection {...talk} />
            <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
          </div>
        </div>
      </Lower>
    </>
  );
}

/** The same box without any motion: what is over is not celebrated again. */
function Plain({ className, children }: Parameters<typeof DrawWhenSeen>[0]) {
  return <div className={className.replace("redrawn", "")}>{children}</div>;
}
