import type { ComponentProps } from "react";
import { dayOf } from "@/components/mentoring/review/dates";
import { ReviewWay } from "@/components/mentoring/review/review-way";
import { Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { reviewProgress } from "@/lib/domain/mentoring/review-progress";
import type { ReviewTitle } from "@/lib/domain/mentoring/review-titles";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";

type Props = {
  view: ReviewView;
  words: ReviewTitle;
  timeZone: string;
  /** What stands above the review, if that is not the learner's overview. */
  above?: ComponentProps<typeof Trail>["above"];
};

/** The top of a review's page: what it says, and how far it is. */
export function ReviewHead({ view, words, timeZone, above }: Props) {
  return (
    <div>
      <PageTitle
        kicker={
          <Trail above={above}>
            {view.isSecondOpinion ? "second opinion" : "review"} of{" "}
            {dayOf(view.submittedAt, timeZone)}
          </Trail>
        }
        title={words.title}
        lead={words.lead}
      />
      <ReviewWay steps={reviewProgress(view)} timeZone={timeZone} />
    </div>
  );
}
