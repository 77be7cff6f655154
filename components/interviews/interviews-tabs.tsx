import { FilterLink } from "@/components/ui/chip";

/** The pages of the noun: sessions, and the questions somebody wrote. */
export function InterviewsTabs({ current }: { current: "overview" | "questions" }) {
  return (
    <nav aria-label="Interviews" className="filters">
      <FilterLink href="/interviews" isCurrent={current === "overview"}>
        Interviews
      </FilterLink>
      <FilterLink href="/interviews/questions" isCurrent={current === "questions"}>
        Your questions
      </FilterLink>
    </nav>
  );
}
