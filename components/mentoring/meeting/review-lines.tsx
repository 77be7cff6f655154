import Link from "next/link";

export type ReviewLineView = {
  readonly id: string;
  /** "Caching, External APIs and two more". */
  readonly skills: string;
  readonly handedIn: string;
  /** How far it is, in words. */
  readonly state: string;
  /** Something is to be done by whoever looks at it. */
  readonly isMyTurn: boolean;
};

type Props = {
  reviews: readonly ReviewLineView[];
  /** Where a review is read: by the learner unless told otherwise. */
  under?: "/mentoring/reviews" | "/mentoring/desk/reviews";
};

/** Reviews, each a link: what was handed in, when, and how far it is. */
export function ReviewLines({ reviews, under = "/mentoring/reviews" }: Props) {
  return (
    <ul className="meeting-list">
      {reviews.map(({ id, skills, handedIn, state, isMyTurn }) => (
        <li key={id}>
          <div>
            <Link className="meeting-name" href={`${under}/${id}`}>
              {skills}
            </Link>
            <p className="small muted">handed in on {handedIn}</p>
          </div>
          <p className={isMyTurn ? "small meeting-end meeting-turn" : "small meeting-end"}>
            {state}
          </p>
        </li>
      ))}
    </ul>
  );
}
