import { formatMoment } from "./moment";

type Words = { readonly subject: string; readonly body: string };

type Owner = {
  readonly name: string;
  readonly timeZone: string;
  /** The address of this instance, without a slash at the end. */
  readonly origin: string;
};

const mail = (subject: string, { name }: Owner, ...paragraphs: string[]): Words => ({
  subject,
  body: [`Hello ${name.replace(/\s+/g, " ").trim()},`, ...paragraphs].join("\n\n"),
});

/** Tells the owner of an account that its password is another one since `at`. */
export function passwordChangedMail(owner: Owner, at: Date, sessionsEnded: number): Words {
  const elsewhere =
    sessionsEnded === 0
      ? "You were signed in nowhere else."
      : `Every other browser was signed out (${sessionsEnded}).`;
  return mail(
    "Your password was changed",
    owner,
    `The password of your account on Rung was changed on ${momentOf(at, owner)}. ${elsewhere}`,
    "If that was you, there is nothing to do. If it was not, somebody knows your old password: tell whoever runs this instance at once.",
    `Where you are signed in:\n${owner.origin}/settings`,
  );
}

/** The last mail there is: the account is gone, and nothing of it is kept. */
export function accountDeletedMail(owner: Owner, at: Date): Words {
  return mail(
    "Your account was deleted",
    owner,
    `Your account on Rung was deleted on ${momentOf(at, owner)}, with everything in it. It cannot be brought back.`,
    "If that was not you, tell whoever runs this instance: somebody knew your password.",
    owner.origin,
  );
}

const momentOf = (at: Date, { timeZone }: Owner) =>
  `${formatMoment(at, timeZone)} (${timeZone.replaceAll("_", " ")})`;
