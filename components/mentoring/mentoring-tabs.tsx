import { FilterLink } from "@/components/ui/chip";

export type MentoringTab = "overview" | "desk" | "queue" | "offer" | "administration";

type Props = {
  current: MentoringTab;
  isMentor: boolean;
  isAdmin: boolean;
  /** Reviews that wait for this person as a mentor; shown beside the desk. */
  waitingReviews?: number;
};

/** The pages of mentoring that this person has: everybody the first, mentors their desk as well. */
export function MentoringTabs({ current, isMentor, isAdmin, waitingReviews = 0 }: Props) {
  const tab = (name: MentoringTab, href: string, text: string, count?: number) => (
    <FilterLink href={href} isCurrent={name === current} count={count || undefined}>
      {text}
    </FilterLink>
  );
  return (
    <nav aria-label="Mentoring" className="filters">
      {tab("overview", "/mentoring", "My mentors")}
      {isMentor && tab("desk", "/mentoring/desk", "Mentor’s desk", waitingReviews)}
      {isMentor && tab("queue", "/mentoring/desk/queue", "Open requests")}
      {tab("offer", "/mentoring/offer", isMentor ? "My offer" : "Become a mentor")}
      {isAdmin && tab("administration", "/mentoring/administration", "Administration")}
    </nav>
  );
}
