import localFont from "next/font/local";

/*
 * Latin subsets of the variable fonts, served by us. Next preloads the first two, and makes a
 * fallback of the same metrics for each, so that nothing moves when the real letters arrive.
 */
const display = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-bricolage",
  adjustFontFallback: "Arial",
});

const text = localFont({
  src: "../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-hanken",
  adjustFontFallback: "Arial",
});

// Code and scores come late and small on most pages: not worth a preload.
const mono = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "swap",
  preload: false,
  variable: "--font-jetbrains",
  fallback: ["ui-monospace", "monospace"],
});

/** The class names that define the three font variables; they go on `<html>`. */
export const fontVariables = `${display.variable} ${text.variable} ${mono.variable}`;
