import Link from "next/link";
import { ConfirmationSteps } from "@/components/mentoring/meeting/steps";
import { ButtonLink } from "@/components/ui/button-link";

/** Before anything has happened: how a rung is confirmed, and the one thing to do first. */
export function EmptyHub() {
  return (
    <section className="stack" aria-labelledby="how">
      <h2 id="how">How a rung is confirmed</h2>
      <ConfirmationSteps />
      <p className="cluster">
        <ButtonLink variant="primary" href="/mentoring/invite">
          Invite a mentor
        </ButtonLink>
        <span className="muted">
          Nobody in mind?{" "}
          <Link className="link" href="/mentoring/request">
            Ask openly
          </Link>{" "}
          and let one find you.
        </span>
      </p>
    </section>
  );
}
