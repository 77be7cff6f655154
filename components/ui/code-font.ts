import localFont from "next/font/local";

/**
 * The letters of code once more, fetched ahead where code is what one reads, and one page before. Should they come
 * late nevertheless, the page stays with the system's: nothing moves under somebody's hands.
 */
export const codeFont = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "optional",
  variable: "--font-code",
  // Letters of one width again, not the metrics of a text font.
  adjustFontFallback: false,
  fallback: ["ui-monospace", "monospace"],
});
