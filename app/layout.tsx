import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/ui/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Rung", template: "%s · Rung" },
  description:
    "Find out which rung of the Python career ladder you stand on, what proves it, and what to do next.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7fbfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0a181e" },
  ],
};

/** Static on purpose: it never reads cookies, so that public pages can be prerendered. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
