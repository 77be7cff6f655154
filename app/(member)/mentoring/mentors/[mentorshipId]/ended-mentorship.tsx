import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ReviewLines } from "@/components/mentoring/meeting/review-lines";
import { ActButton } from "@/components/mentoring/review/act-button";
import { Trail } from "@/components/mentoring/trail";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/title";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import { getRequest } from "@/db/queries/mentoring/requests/own-request";
import type { ListedReview } from "@/db/queries/mentoring/reviews/list-reviews";
import type { Member } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { endingWords } from "@/lib/domain/mentoring/ending-words";
import { reviewView } from "../../review-view";
import { MenteeTogether } from "../../together/mentee-together";
import { block } from "../actions";

type Props = { me: Member; mentor: OwnMentor; reviews: readonly ListedReview[] };

/** A mentorship that is over: from when to when, how it ended, and what came of it. */
export async function EndedMentorship({ me, mentor, reviews }: Props) {
  const { mentorshipId, mentorName, startedAt, endedAt, endReason, isBlocked } = mentor;
  const request = await getRequest(me, me.now);
  const name = mentorName ?? "Somebody whose account is gone";
  const day = (at: Date) => dateText(at, me.timeZone);
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={<Trail>an earlier mentor</Trail>}
        title={name}
        lead={`${span(day(startedAt), day(endedAt ?? me.now))}. ${endingWords(endReason, name)} They see nothing of yours any more; what they confirmed stays yours.`}
      />
      {request?.state === "open" && (
        <section className="panel desk-panel" aria-label="Your open request">
          <p>
            <b>You are in the queue for a mentor.</b>{" "}
            {request.reviewCount > 0 && "What was open goes on with whoever takes your request."}
          </p>
          <ButtonLink href="/mentoring/request">See your request</ButtonLink>
        </section>
      )}
      <section className="stack" aria-labelledby="reviews">
        <h2 id="reviews">Reviews of that time</h2>
        {reviews.length > 0 ? (
          <ReviewLines reviews={reviews.map((review) => reviewView(review, me))} />
        ) : (
          <p className="muted">None.</p>
        )}
      </section>
      <MenteeTogether me={me} mentorshipId={mentorshipId} />
      {mentorName !== null && !isBlocked && (
        <section className="parting" aria-label="Block">
          <div>
            <p className="muted">
              With a block nothing can begin between you two until you take it back. They are not
              told.
            </p>
            <ActButton act={block} fields={{ mentorshipId }} firstKey={randomUUID()}>
              Block {mentorName}
            </ActButton>
          </div>
        </section>
      )}
      {isBlocked && (
        <p className="muted">
          You have blocked {mentorName}. You can take that back at the end of your{" "}
          <Link className="link" href="/mentoring">
            mentoring page
          </Link>
          .
        </p>
      )}
    </div>
  );
}

const span = (from: string, to: string) => (from === to ? `On ${from}` : `From ${from} to ${to}`);
