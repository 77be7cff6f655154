import localFont from "next/font/local";

/*
 * Latin subsets of the variable fonts, served by us. Next preloads the first two, and makes a
 * fallback of like metrics for each. Like is not equal, least where Arial is missing, so letters that
 * come too late for the first paint wait for the next page: nothing moves under a reader's eyes.
 */
const display = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  weight: "200 800",
  display: "optional",
  variable: "--font-bricolage",
  adjustFontFallback: "Arial",
});

const text = localFont({
  src: "../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
  weight: "100 900",
  display: "optional",
  variable: "--font-hanken",
  adjustFontFallback: "Arial",
});

// Code and scores come late and small on most pages: not worth a preload.
const mono = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "optional",
  preload: false,
  variable: "--font-jetbrains",
  fallback: ["ui-monospace", "monospace"],
});

/** The class names that define the three font variables; they go on `<html>`. */
export const fontVariables = `${display.variable} ${text.variable} ${mono.variable}`;
