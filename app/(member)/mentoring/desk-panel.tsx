import { ButtonLink } from "@/components/ui/button-link";
import { counted, sentence } from "@/lib/domain/count-words";

/** For mentors: what waits for them, and the way there. Nothing where nothing does. */
export function DeskPanel({ waitingReviews }: { waitingReviews: number }) {
  if (waitingReviews === 0) return null;
  const verb = waitingReviews === 1 ? "waits" : "wait";
  return (
    <section className="panel desk-panel" aria-label="As a mentor">
      <p>
        <b>
          {sentence(counted(waitingReviews, "review"))} {verb} for your ratings.
        </b>{" "}
        You are the mentor in {waitingReviews === 1 ? "it" : "them"}.
      </p>
      <ButtonLink href="/mentoring/desk">To your desk</ButtonLink>
    </section>
  );
}
