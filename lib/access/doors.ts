import { redirect } from "next/navigation";
import { PATH_HEADER } from "./path-header";
import { requestContext } from "./request";
import { currentUser, type Member } from "./session";

export { mintOwnScope } from "./mint-scope";
export type { Member } from "./session";

/**
 * The door to every page of a member: returns who is signed in, as the scope of their own rows.
 * An anonymous visitor goes to sign-in, and comes back to the same page afterwards.
 */
export async function member(): Promise<Member> {
  const me = await currentUser();
  if (me) return me;
  const path = (await requestContext()).header(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}
