import { html, inner } from "@/components/ui/html";

export type ReviewItem = {
  readonly id: string;
  /** "14 November 2026". */
  readonly dateText: string;
  /** Names of its skills. */
  readonly skills: readonly string[];
  /** "waits for your ratings since 3 days", "finished". */
  readonly stateText: string;
  /** It is the mentor's turn. */
  readonly isWaiting: boolean;
};

/** The reviews of one mentorship, newest first, each with what happens next. */
export function ReviewList({ reviews }: { reviews: readonly ReviewItem[] }) {
  const rows = reviews.map(
    ({ id, dateText, skills, stateText, isWaiting }) =>
      html`<li><a class="link" href="/mentoring/desk/reviews/${id}">${dateText}</a><span>${skills.join(", ")}</span><span class="${isWaiting ? "desk-turn" : "muted"}">${stateText}</span></li>`,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
    <ul className="review-list" dangerouslySetInnerHTML={inner(html`${rows}`)} />
  );
}
