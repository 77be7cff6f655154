import { db } from "@/db/client";
import { insertSession } from "@/db/queries/sessions";
import { SESSION_DAYS_MAX, writeSessionCookie } from "@/lib/access/cookie";

export type Cookie = { readonly name: string; readonly value: string };

/** Opens a session for the person, as signing in would, and returns the cookie a browser holds. */
export async function openSessionOf(userId: string): Promise<Cookie> {
  const wish = { userId, device: "Measurement", days: SESSION_DAYS_MAX };
  const sessionId = await insertSession(db(), wish);
  let cookie: Cookie | undefined;
  const setCookie = (name: string, value: string) => {
    cookie = { name, value };
  };
  await writeSessionCookie(
    { header: () => null, cookie: () => undefined, setCookie, revalidate: () => {} },
    { userId, sessionId },
  );
  if (!cookie) throw new Error("No session cookie was written.");
  return cookie;
}
