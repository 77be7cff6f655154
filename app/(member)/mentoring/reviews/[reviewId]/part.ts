import type { Member } from "@/lib/access/doors";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";

/** What every part of the learner's page is made of. */
export type PartProps = {
  me: Member;
  view: ReviewView;
  nameOf: (skillId: string) => string;
};
