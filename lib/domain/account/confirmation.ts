import { normaliseEmail } from "./email";

/** Whether what was typed is the account's own address or name, blanks around it aside. */
export function isOwnConfirmation(
  typed: string,
  account: { name: string; email: string | null },
): boolean {
  if (typed.trim() === account.name.trim() && account.name.trim() !== "") return true;
  return account.email !== null && normaliseEmail(typed) === account.email;
}
