import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { codeFont } from "@/components/ui/code-font";
import { SkipLink } from "@/components/ui/small";
import { ToastRegion } from "@/components/ui/toast-region";

/** The frame of an interview under way: nothing but the interview. The page passes its own door. */
export default async function SessionLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <div
      data-theme={readTheme(jar.get(THEME_COOKIE)?.value)}
      className={`session-frame ${codeFont.variable}`}
    >
      <SkipLink />
      {children}
      <ToastRegion />
      <LiveRefresh />
    </div>
  );
}
