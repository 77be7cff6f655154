import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MentorTogether } from "@/app/(member)/mentoring/together/mentor-together";
import { listReviewsOf } from "@/db/queries/mentoring/reviews/list-reviews";
import { getTogetherOf } from "@/db/queries/mentoring/together";
import { mentorOf, sharedBy } from "@/lib/access/doors";
import { EndSection } from "./end-section";
import { menteeLinks } from "./links";
import { NotSharedRecord } from "./not-shared-record";
import { OtherSections } from "./other-sections";
import { readShared } from "./read-shared";
import { ReviewsSection } from "./reviews-section";
import { SharedRecord } from "./shared-record";
import { SkillsSection } from "./skills-section";

type Props = { params: Promise<{ mentorshipId: string }> };

export const metadata: Metadata = { title: "Mentee" };

/** What one mentee shares, as they see it, and what the two do together. */
export default async function MenteePage({ params }: Props) {
  const { mentorshipId } = await params;
  const { me, mentee } = await mentorOf(mentorshipId);
  const [together, scope, reviews] = await Promise.all([
    getTogetherOf(mentee),
    sharedBy(mentee, "skills"),
    listReviewsOf(mentee),
  ]);
  if (!together) notFound();
  const name = together.menteeName;
  const links = menteeLinks(mentorshipId, reviews);
  const shared = scope && (await readShared(scope, me));
  const waiting = <ReviewsSection reviews={reviews} name={name} me={me} />;
  return (
    <div className="stack-lg">
      {shared ? (
        <SharedRecord me={me} shared={shared} name={name} links={links}>
          {waiting}
        </SharedRecord>
      ) : (
        <>
          <NotSharedRecord name={name} startedAt={together.startedAt} timeZone={me.timeZone} />
          {waiting}
        </>
      )}
      <MentorTogether me={me} mentee={mentee} />
      {shared && <SkillsSection shared={shared} name={name} links={links} />}
      <OtherSections mentee={mentee} name={name} />
      <EndSection mentorshipId={mentorshipId} name={name} />
    </div>
  );
}
