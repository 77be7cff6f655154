/** A cookie, so that the server draws the page without the time from the first moment. */
export const TIMER_COOKIE = "rung.timer";

const aYearSeconds = 31_536_000;

/** Remembers whether the time is to be hidden, in this browser. */
export function keepTimerHidden(isHidden: boolean): void {
  const rest = isHidden ? `hidden; max-age=${aYearSeconds}` : "; max-age=0";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
  document.cookie = `${TIMER_COOKIE}=${rest}; path=/; samesite=lax`;
}
