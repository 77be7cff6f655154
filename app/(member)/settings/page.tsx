import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { DeletionForm } from "@/components/account/deletion-form";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { SessionList } from "@/components/account/session-list";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { getSignInWays } from "@/db/queries/accounts";
import { getAdministration } from "@/db/queries/mentoring/administrators";
import { getProfile } from "@/db/queries/profiles";
import { listSessions } from "@/db/queries/sessions";
import { member } from "@/lib/access/doors";
import {
  changePassword,
  endAllOtherSessions,
  endOneSession,
  leaveForGood,
  saveProfile,
} from "./actions";

export const metadata: Metadata = { title: "Settings" };

const optionsOf = (entries: readonly { readonly id: string; readonly name: string }[]) =>
  entries.map(({ id, name }) => ({ value: id, label: name }));

export default async function SettingsPage() {
  const me = await member();
  const [profile, ways, sessions, administration] = await Promise.all([
    getProfile(me),
    getSignInWays(me),
    listSessions(me),
    getAdministration(me),
  ]);
  const { paths, specialisations, rungs } = framework();
  return (
    <div className="stack-lg">
      <PageTitle title="Settings" />
      <section className="stack" aria-labelledby="profile">
        <SectionTitle id="profile" title="Profile" />
        <ProfileForm
          action={saveProfile}
          profile={profile}
          clientKey={randomUUID()}
          choices={{
            paths: optionsOf(paths),
            specialisations: optionsOf(specialisations),
            rungs: optionsOf(rungs),
          }}
        />
      </section>
      {ways.hasPassword && (
        <section className="stack" aria-labelledby="change-password">
          <SectionTitle id="change-password" title="Password" />
          <PasswordForm action={changePassword} clientKey={randomUUID()} />
        </section>
      )}
      <section className="stack" aria-labelledby="sessions">
        <SectionTitle
          id="sessions"
          title="Where you are signed in"
          lead="Ending a session signs that browser out at once."
        />
        <SessionList
          sessions={sessions.map((session) => ({ ...session, clientKey: randomUUID() }))}
          currentId={me.sessionId}
          timeZone={me.timeZone}
          endOne={endOneSession}
          endOthers={endAllOtherSessions}
          clientKey={randomUUID()}
        />
      </section>
      {(administration.since !== null || !administration.hasAdministrator) && (
        <section className="stack" aria-labelledby="administrator">
          <SectionTitle id="administrator" title="Administrator" />
          <p>
            <Link className="link" href="/settings/administrator">
              {administration.since !== null
                ? "You are an administrator of this Rung"
                : "Nobody administers this Rung yet: become its first administrator"}
            </Link>
          </p>
        </section>
      )}
      <section className="stack" aria-labelledby="mail">
        <SectionTitle id="mail" title="Mail and notifications" />
        <p>
          <Link className="link" href="/settings/notifications">
            Choose what is mailed to you, and when
          </Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="data">
        <SectionTitle id="data" title="Your data" />
        <p>
          <a className="link" href="/api/export" download>
            Download everything as JSON
          </a>
        </p>
      </section>
      <section className="stack" aria-labelledby="leave">
        <SectionTitle
          id="leave"
          title="Delete your account"
          lead="Your record is deleted at once and cannot be brought back. Download your data first if you may want it. What you rated and wrote as a mentor stays with your learners, without your name."
        />
        <DeletionForm
          action={leaveForGood}
          clientKey={randomUUID()}
          hasEmail={me.email !== null}
          hasPassword={ways.hasPassword}
        />
      </section>
    </div>
  );
}
