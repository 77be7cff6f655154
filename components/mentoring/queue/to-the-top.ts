/**
 * To the beginning of a page that has become another one under whoever pressed a button: the button
 * is gone, and the focus with it.
 */
export function toTheTop(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}
