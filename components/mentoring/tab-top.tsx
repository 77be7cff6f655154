import type { ComponentProps } from "react";
import { PageTitle } from "@/components/ui/title";
import { MentoringTabs } from "./mentoring-tabs";

type Props = Pick<ComponentProps<typeof PageTitle>, "lead"> & {
  title: string;
  tabs: ComponentProps<typeof MentoringTabs>;
};

/** The top of each page that is a tab of mentoring: its title, and below it the tabs. */
export function TabTop({ title, lead, tabs }: Props) {
  return (
    <div className="stack">
      <PageTitle
        // The page that is named like the whole needs no second line to say so.
        kicker={title === "Mentoring" ? undefined : "Mentoring"}
        title={title}
        lead={lead}
      />
      <MentoringTabs {...tabs} />
    </div>
  );
}
