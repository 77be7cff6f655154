import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/title";

/** Says the same for what never was, what is gone, and what belongs to somebody else. */
export default function MemberNotFound() {
  return (
    <div className="stack">
      <PageTitle
        kicker="404"
        title="There is no rung here"
        lead="The address is mistyped, or what was here has gone. Everything of yours can be reached from the dashboard."
      />
      <div>
        <ButtonLink href="/dashboard" variant="primary">
          Open the dashboard
        </ButtonLink>
      </div>
    </div>
  );
}
