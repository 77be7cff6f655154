import type { ReactNode } from "react";
import { Details } from "../ui/small";
import { SectionTitle } from "../ui/title";

type ChartFrameProps = {
  /** States the answer: "Up 44 points since March". */
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  table: ReactNode;
};

/** Title with the answer, the drawing in its reserved height, the numbers behind it. */
export function ChartFrame({ title, lead, children, table }: ChartFrameProps) {
  return (
    <section className="chart-frame">
      <SectionTitle title={title} lead={lead} />
      {children}
      <Details summary="The numbers as a table">{table}</Details>
    </section>
  );
}
