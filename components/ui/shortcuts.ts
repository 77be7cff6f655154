const KEY = "rung.shortcuts";

/** Whether keyboard shortcuts are wanted. On unless somebody turned them off in this browser. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // Storage can be forbidden; the shortcuts then simply work.
    return true;
  }
}

/** Remembers the wish in this browser. */
export function keepShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Forbidden storage: the wish lasts as long as nothing else asks for it.
  }
}

/** Whether a key press belongs to a field somebody is typing in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
  );
}
