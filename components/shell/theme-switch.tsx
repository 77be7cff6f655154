"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "./theme";

const names: Readonly<Record<Theme, string>> = { system: "System", light: "Light", dark: "Dark" };
const aYearSeconds = 31_536_000;

/** Changes the page at once, and leaves a cookie so that the server draws the next one the same way. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    document.querySelector("[data-theme]")?.setAttribute("data-theme", next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${aYearSeconds}; samesite=lax`;
  }

  return (
    <fieldset className="theme-switch">
      <legend>Theme</legend>
      {THEMES.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}
