import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { MailSwitches } from "@/components/notifications/mail-switches";
import { MailWishesForm } from "@/components/notifications/mail-wishes-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { getMailWishes } from "@/db/queries/mail-wishes";
import { member } from "@/lib/access/doors";
import { timeText } from "@/lib/domain/notifications/mail-wishes";
import { canMail } from "@/lib/mail/can-mail";
import { saveMailWishes } from "./actions";

export const metadata: Metadata = { title: "Mail and notifications" };

export default async function NotificationSettingsPage() {
  const me = await member();
  const { mutedMail, batchMinutes, quietFrom, quietTo, version } = await getMailWishes(me);
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={
          <Link className="link" href="/settings">
            Settings
          </Link>
        }
        title="What Rung mails you"
        lead={
          <>
            Everything is told in the app, under <Link href="/notifications">Notifications</Link>,
            whatever you choose here. No mail ever holds a rating.
          </>
        }
      />
      <Reach email={me.email} />
      <MailWishesForm
        action={saveMailWishes}
        clientKey={randomUUID()}
        timeZone={me.timeZone}
        wishes={{
          version,
          batchMinutes: String(batchMinutes),
          quietFrom: timeText(quietFrom),
          quietTo: timeText(quietTo),
        }}
      >
        <section className="stack" aria-labelledby="about">
          <SectionTitle
            id="about"
            title="What about"
            lead="Mail about your password and your account is always sent."
          />
          <MailSwitches muted={mutedMail} />
        </section>
      </MailWishesForm>
    </div>
  );
}

/** Whether mail can reach this person at all, and where. */
function Reach({ email }: { email: string | null }) {
  if (!canMail()) {
    return (
      <Notice tone="warn" title="This instance sends no mail">
        <p>
          It has no mail server yet. Your choices are kept, and count from the day that whoever runs
          it gives it one.
        </p>
      </Notice>
    );
  }
  if (email === null) {
    return (
      <Notice tone="warn" title="There is nowhere to mail you">
        <p>Your account came from GitHub without an e-mail address, so you are told in the app.</p>
      </Notice>
    );
  }
  return (
    <p className="muted">
      Mail goes to <b>{email}</b>.
    </p>
  );
}
