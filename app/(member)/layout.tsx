import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { Bell } from "@/components/shell/bell";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { MemberHeader } from "@/components/shell/member-header";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { SkipLink } from "@/components/ui/small";
import { ToastRegion } from "@/components/ui/toast-region";
import { member } from "@/lib/access/doors";
import { signOut } from "./account/actions";

/** The frame of a member's pages. It greets; every page still passes the door by itself. */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  const [me, jar] = await Promise.all([member(), cookies()]);
  const theme = readTheme(jar.get(THEME_COOKIE)?.value);
  return (
    <div data-theme={theme}>
      <SkipLink />
      <MemberHeader>
        <Bell unread={me.unread} />
        <AccountMenu name={me.name} email={me.email} theme={theme}>
          <SignOutForm action={signOut} />
        </AccountMenu>
      </MemberHeader>
      <main id="main" tabIndex={-1} className="page member-page">
        {children}
      </main>
      <ToastRegion />
      <LiveRefresh />
    </div>
  );
}
