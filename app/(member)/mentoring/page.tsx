import type { Metadata } from "next";
import { TabTop } from "@/components/mentoring/tab-top";
import { listBlocked } from "@/db/queries/mentoring/farewell";
import { listGoals } from "@/db/queries/mentoring/goal-list";
import { listOwnInvitations } from "@/db/queries/mentoring/invitations";
import { listEndedMentors, listOwnMentors } from "@/db/queries/mentoring/own-mentors";
import { getRequest } from "@/db/queries/mentoring/requests/own-request";
import { listOwnReviews } from "@/db/queries/mentoring/reviews/list-reviews";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { member } from "@/lib/access/doors";
import { hubTitle } from "@/lib/domain/mentoring/hub-words";
import { AskingSection } from "./asking-section";
import { DeskPanel } from "./desk-panel";
import { EmptyHub } from "./empty-hub";
import { GoalsSection } from "./goals-section";
import { InvitationsSection } from "./invitations-section";
import { MentorsSection } from "./mentors-section";
import { NextMentoringStep } from "./next-mentoring-step";
import { PastSection } from "./past-section";
import { isRecent } from "./request/recent";
import { ReviewsSection } from "./reviews-section";

export const metadata: Metadata = { title: "Mentoring" };

export default async function MentoringPage() {
  const me = await member();
  const [roles, mentors, ended, reviews, invitations, request, goals, blocked] = await Promise.all([
    getMentoringRoles(me),
    listOwnMentors(me),
    listEndedMentors(me),
    listOwnReviews(me),
    listOwnInvitations(me),
    getRequest(me, me.now),
    listGoals(me),
    listBlocked(me),
  ]);
  const isAsking = request?.state === "open" || request?.state === "draft";
  const hasLapsed = request?.state === "expired" && isRecent(request, me.now);
  const isNew =
    mentors.length + ended.length + reviews.length + invitations.length === 0 &&
    !isAsking &&
    !hasLapsed;
  const hasMentor = mentors.length > 0;
  const asking = (
    <AskingSection me={me} request={request} hasMentor={hasMentor} hasLapsed={hasLapsed} />
  );
  const title = isNew ? "Mentoring" : hubTitle({ reviews, mentors: mentors.length, isAsking });
  return (
    <div className="stack-lg">
      <TabTop
        title={title}
        lead={
          isNew
            ? "A claim becomes trusted when somebody who can judge has looked at it."
            : undefined
        }
        tabs={{ current: "overview", ...roles }}
      />
      <DeskPanel waitingReviews={roles.waitingReviews} />
      {isNew ? (
        <EmptyHub />
      ) : (
        <>
          <NextMentoringStep
            reviews={reviews}
            mentors={mentors}
            isAsking={isAsking}
            hasLapsed={hasLapsed}
          />
          {hasMentor && <MentorsSection me={me} mentors={mentors} />}
          {(hasMentor || reviews.length > 0) && (
            <ReviewsSection
              me={me}
              reviews={reviews}
              submitHref={hasMentor ? "/mentoring/submit" : null}
            />
          )}
          {!hasMentor && asking}
        </>
      )}
      {(!isNew || goals.length > 0) && <GoalsSection goals={goals} />}
      {hasMentor && asking}
      <InvitationsSection invitations={invitations} timeZone={me.timeZone} />
      <PastSection ended={ended} blocked={blocked} timeZone={me.timeZone} />
    </div>
  );
}
