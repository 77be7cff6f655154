import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AdministratorList } from "@/components/mentoring/people/administrator-list";
import { CodeForm } from "@/components/mentoring/people/code-form";
import { NamingForm } from "@/components/mentoring/people/naming-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { getAdministration, listAdministrators } from "@/db/queries/mentoring/administrators";
import { member } from "@/lib/access/doors";
import { findAdmin } from "@/lib/access/mentoring";
import { formatMoment } from "@/lib/domain/account/moment";
import { addAdministrator, becomeAdministrator, dismissAdministrator } from "./actions";

export const metadata: Metadata = { title: "Administrator" };

/** Open to everybody until there is an administrator, and then only to them. */
export default async function AdministratorPage() {
  const me = await member();
  const { since, hasAdministrator } = await getAdministration(me);
  if (hasAdministrator && since === null) notFound();
  const kicker = (
    <Link href="/settings" className="link">
      Settings
    </Link>
  );
  const admin = since && (await findAdmin(me));
  if (since && admin) {
    const others = await listAdministrators(admin);
    return (
      <div className="stack-lg">
        <PageTitle
          kicker={kicker}
          title="You are an administrator"
          lead={`Since ${formatMoment(since, me.timeZone)}. You can vouch for mentors and see how their ratings run. Nobody’s record is open to you, unless they share it as anybody would.`}
        />
        <div>
          <ButtonLink href="/mentoring/administration" variant="primary">
            Go to the administration
          </ButtonLink>
        </div>
        <section className="stack" aria-labelledby="administrators">
          <SectionTitle
            id="administrators"
            title="Administrators"
            lead="Two are better than one: nobody can vouch for themselves."
          />
          <AdministratorList
            administrators={others.map(({ id, name, since: from }) => ({
              id,
              name,
              sinceText: formatMoment(from, me.timeZone),
              isOwn: id === me.ownerId,
            }))}
            dismiss={dismissAdministrator}
          />
          <NamingForm action={addAdministrator} clientKey={randomUUID()} />
        </section>
      </div>
    );
  }
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={kicker}
        title="Become the first administrator"
        lead="Nobody administers this Rung yet. Each time it starts, it prints a one-time code where it was started: enter it here, and the administrator is you."
      />
      <CodeForm action={becomeAdministrator} clientKey={randomUUID()} />
      <section className="prose" aria-labelledby="what">
        <h2 id="what">What an administrator does</h2>
        <ul>
          <li>
            Vouches for mentors, so that their ratings weigh as a mentor’s before anybody here could
            confirm their rung.
          </li>
          <li>
            Sees whether a mentor rates higher or lower than others do, with no learner named.
          </li>
          <li>Sees nothing of anybody’s record, reviews, goals or notes.</li>
        </ul>
      </section>
    </div>
  );
}
