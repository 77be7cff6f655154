import type { ReactNode } from "react";
import { CheckInList } from "@/components/mentoring/together/check-in-list";
import { ConfidenceChart } from "@/components/mentoring/together/confidence-chart";
import { SectionTitle } from "@/components/ui/title";
import type { CheckInView } from "@/lib/domain/mentoring/together-view";

type Props = {
  checkIns: readonly CheckInView[];
  rhythm: string;
  lead: string;
  /** Whose confidence, for the mentor; null on the mentee's own page. */
  whose: string | null;
  timeZone: string;
  /** The form, where there is one. */
  children?: ReactNode;
};

/** How it goes: the latest check-ins, and what they add up to. One of them draws no line. */
export function CheckInsSection({ checkIns, rhythm, lead, whose, timeZone, children }: Props) {
  const hasChart = checkIns.length > 1;
  return (
    <section id="check-ins" tabIndex={-1} aria-label="Check-ins" className="stack">
      <SectionTitle title="Check-ins" aside={rhythm} lead={lead} />
      <div className={hasChart ? "together-columns" : undefined}>
        <div className="stack">
          {children}
          {checkIns.length > 0 && <CheckInList checkIns={checkIns} timeZone={timeZone} />}
        </div>
        {hasChart && <ConfidenceChart checkIns={checkIns} whose={whose} timeZone={timeZone} />}
      </div>
    </section>
  );
}
