import Link from "next/link";
import type { ReactNode } from "react";
import { dayOf } from "@/components/mentoring/review/dates";
import { ReviewWay } from "@/components/mentoring/review/review-way";
import { PageTitle } from "@/components/ui/title";
import { reviewProgress } from "@/lib/domain/mentoring/review-progress";
import type { ReviewTitle } from "@/lib/domain/mentoring/review-titles";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";

type Props = { view: ReviewView; words: ReviewTitle; timeZone: string; trail: ReactNode };

/** The top of a review's page: what it says, and how far it is. */
export function ReviewHead({ view, words, timeZone, trail }: Props) {
  return (
    <div>
      <PageTitle
        kicker={
          <>
            {trail} / {view.isSecondOpinion ? "second opinion" : "review"} of{" "}
            {dayOf(view.submittedAt, timeZone)}
          </>
        }
        title={words.title}
        lead={words.lead}
      />
      <ReviewWay steps={reviewProgress(view)} timeZone={timeZone} />
    </div>
  );
}

export function Crumb({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link">
      {children}
    </Link>
  );
}
