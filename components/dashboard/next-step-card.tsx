import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button-link";
import { Details } from "../ui/small";

type NextStepCardProps = {
  kicker?: string;
  title: string;
  /** What it brings and what it costs, in one line. */
  detail: ReactNode;
  /** The reasons, one sentence each; they open on demand. */
  why: readonly string[];
  action?: { label: string; href: string };
  children?: ReactNode;
};

/** The one thing to do next. It stands above every chart. */
export function NextStepCard({
  kicker = "Next best step",
  title,
  detail,
  why,
  action,
  children,
}: NextStepCardProps) {
  return (
    <section className="next-step" aria-label={kicker}>
      <div>
        <p className="next-step-kicker">{kicker}</p>
        <h2>{title}</h2>
        <p className="next-step-detail">{detail}</p>
        {why.length > 0 && (
          <Details summary="Why this one">
            <ul>
              {why.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Details>
        )}
        {children}
      </div>
      {action && (
        <ButtonLink variant="primary" href={action.href}>
          {action.label}
        </ButtonLink>
      )}
    </section>
  );
}
