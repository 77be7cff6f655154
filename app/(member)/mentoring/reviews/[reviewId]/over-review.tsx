import { HandedIn } from "@/components/mentoring/review/handed-in";
import { ButtonLink } from "@/components/ui/button-link";
import { SectionTitle } from "@/components/ui/title";
import { HistorySection } from "../shown-rest";
import { FeedbackSection } from "../talk-sections";
import { learnerActs } from "./learner-acts";
import type { PartProps } from "./part";

/** Over without a rating: what it was about, and the way to ask again. */
export function OverReview({ me, view, nameOf }: PartProps) {
  const query = new URLSearchParams();
  if (view.mentorshipId && view.phase === "withdrawn") query.set("mentorship", view.mentorshipId);
  for (const { skillId } of view.lines) query.append("skill", skillId);
  const isHandedOn = view.phase === "mentor_timed_out";
  return (
    <>
      <section className="stack">
        <SectionTitle title="What you had handed in" />
        {view.words !== "" && (
          <blockquote className="review-words" dir="auto">
            {view.words}
          </blockquote>
        )}
        <HandedIn lines={view.lines} nameOf={nameOf} />
        <div className="cluster">
          {isHandedOn && (
            <ButtonLink href="/mentoring/request" variant="primary">
              See your place in the queue
            </ButtonLink>
          )}
          <ButtonLink
            href={`/mentoring/submit?${query}`}
            variant={isHandedOn ? "secondary" : "primary"}
          >
            {isHandedOn ? "Ask another mentor yourself" : "Hand the same in again"}
          </ButtonLink>
        </div>
      </section>
      <FeedbackSection view={view} nameOf={nameOf} timeZone={me.timeZone} acts={learnerActs} />
      {view.rounds.length > 1 && (
        <HistorySection view={view} nameOf={nameOf} timeZone={me.timeZone} />
      )}
    </>
  );
}
