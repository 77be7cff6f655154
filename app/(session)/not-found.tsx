import { buttonLook } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/title";

/** Says the same for an interview that never was and for one that belongs to somebody else. */
export default function SessionNotFound() {
  return (
    <main id="main" tabIndex={-1} className="page stack">
      <PageTitle
        kicker="404"
        title="There is no interview here"
        lead="The address is mistyped, or what was here has gone. Your interviews are listed on their page."
      />
      <div>
        <a href="/interviews" className={buttonLook({ variant: "primary" })}>
          Open your interviews
        </a>
      </div>
    </main>
  );
}
