import Link from "next/link";
import { Fragment, type ReactNode } from "react";

type Step = { readonly href: string; readonly text: string };

/** Where the pages of a learner hang, and those of a mentor. */
const OVERVIEW: Step = { href: "/mentoring", text: "Mentoring" };
export const DESK: Step = { href: "/mentoring/desk", text: "Mentor’s desk" };

type Props = {
  /** What stands above the page, the farthest first. */
  above?: readonly Step[];
  /** What the page is: "goals", "review of 14 November". */
  children: ReactNode;
};

/** The small line over the title of a page that is no tab: the way back up, and its own name. */
export function Trail({ above = [OVERVIEW], children }: Props) {
  return (
    <>
      {above.map(({ href, text }) => (
        <Fragment key={href}>
          <Link href={href} className="link">
            {text}
          </Link>{" "}
          /{" "}
        </Fragment>
      ))}
      {children}
    </>
  );
}
