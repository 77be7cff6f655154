import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLinks } from "@/components/mentoring/page-links";
import { Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { getOwnMentor } from "@/db/queries/mentoring/own-mentors";
import { listOwnReviews } from "@/db/queries/mentoring/reviews/list-reviews";
import { listReviewIdsIn } from "@/db/queries/mentoring/reviews/review-ids";
import { member } from "@/lib/access/doors";
import { rungNamer } from "@/lib/domain/dashboard/headline-words";
import { dateText } from "@/lib/domain/dates";
import { standingNames, weightSentence } from "@/lib/domain/mentoring/standing-words";
import { isUuid } from "@/lib/domain/uuid";
import { ReviewsSection } from "../../reviews-section";
import { MenteeTogether } from "../../together/mentee-together";
import { AboutMentor } from "./about-mentor";
import { EndedMentorship } from "./ended-mentorship";
import { PartingSection } from "./parting-section";
import { SharingSection } from "./sharing-section";

export const metadata: Metadata = { title: "Your mentor" };

const PARTS = [
  ["reviews", "Reviews"],
  ["goals", "Goals"],
  ["check-ins", "Check-ins"],
  ["notes", "Notes"],
  ["sharing", "What they see"],
  ["parting", "Parting"],
] as const;

type Props = { params: Promise<{ mentorshipId: string }> };

export default async function MentorPage({ params }: Props) {
  const me = await member();
  const { mentorshipId } = await params;
  if (!isUuid(mentorshipId)) notFound();
  const [mentor, all, ids] = await Promise.all([
    getOwnMentor(me, mentorshipId),
    listOwnReviews(me),
    listReviewIdsIn(me, mentorshipId),
  ]);
  if (!mentor) notFound();
  const reviews = all.filter(({ id }) => ids.includes(id));
  if (mentor.endedAt) return <EndedMentorship me={me} mentor={mentor} reviews={reviews} />;
  const name = mentor.mentorName ?? "Somebody";
  const weighing = standingNames(mentor.standing, rungNamer(framework()));
  return (
    <div className="stack-lg">
      <div>
        <PageTitle
          kicker={<Trail>your mentor since {dateText(mentor.startedAt, me.timeZone)}</Trail>}
          title={name}
          lead={weightSentence("Their", weighing)}
        />
        <AboutMentor me={me} mentorshipId={mentorshipId} />
        <PageLinks parts={PARTS} />
      </div>
      <ReviewsSection
        me={me}
        reviews={reviews}
        submitHref={`/mentoring/submit?mentorship=${mentorshipId}`}
      />
      <MenteeTogether me={me} mentorshipId={mentorshipId} />
      <SharingSection mentor={mentor} name={name} />
      <PartingSection mentor={mentor} name={name} />
    </div>
  );
}
