import type { ReactNode } from "react";
import { Details } from "../ui/small";
import type { LadderRung } from "./geometry";
import { Ladder } from "./ladder";
import { LadderStrip } from "./ladder-strip";
import { LadderTable } from "./ladder-table";

type LadderFigureProps = {
  rungs: readonly LadderRung[];
  label: string;
  /** Whether it is somebody else's, whom a mentor looks at. */
  isTheirs?: boolean;
  /** Lines under the ladder, such as the readouts of the other frameworks. */
  children?: ReactNode;
};

/**
 * The ladder in the form that fits: a rail beside the page from 1024 px, a strip below that. Only
 * one of the two is ever displayed, so assistive technology meets the image once.
 */
export function LadderFigure({ rungs, label, isTheirs, children }: LadderFigureProps) {
  return (
    <figure className="ladder-figure">
      <div className="max-lg:hidden print:block">
        <Ladder rungs={rungs} label={label} />
      </div>
      <div className="lg:hidden print:hidden">
        <LadderStrip rungs={rungs} label={label} />
      </div>
      <figcaption>
        {children}
        <Details summary="The ladder as a table">
          <LadderTable rungs={rungs} isTheirs={isTheirs} />
        </Details>
      </figcaption>
    </figure>
  );
}
