/** After a step that draws the page anew: its title is what matters next, for eyes and ears alike. */
export function toTop(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
