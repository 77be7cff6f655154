import { Hero } from "@/components/landing/hero";
import { HowItWorks } from "@/components/landing/how-it-works";
import { RungsTable } from "@/components/landing/rungs-table";
import { Statements } from "@/components/landing/statements";
import { framework } from "@/content/catalogue";
import type { Rung } from "@/lib/domain/skills/framework";

/** Static: whoever comes first waits for nothing but the network. */
export default function LandingPage() {
  const rungs = framework()
    .rungs.toReversed()
    .map(({ name, years, responsibilities }) => ({
      name,
      years: yearsOf(years),
      duties: responsibilities.slice(0, 3),
    }));
  return (
    <>
      <Hero />
      <Statements />
      <HowItWorks>
        <RungsTable rungs={rungs} />
      </HowItWorks>
    </>
  );
}

function yearsOf(years: Rung["years"]): string {
  if (years === null) return "–";
  return years.max === null ? `${years.min} and more` : `${years.min} to ${years.max}`;
}
