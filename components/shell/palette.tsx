"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { PaletteSearch } from "./palette-search";
import { ShortcutList } from "./shortcut-list";

export type PaletteView = "commands" | "shortcuts";
export type PaletteProps = { view: PaletteView; onView: (view: PaletteView | null) => void };

/** One native dialog with two faces: find a page or a skill, or read the shortcuts. */
export function Palette({ view, onView }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is for the backdrop.
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={view === "commands" ? "Search and commands" : "Keyboard shortcuts"}
      onClose={() => onView(null)}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {view === "commands" ? <PaletteSearch onDone={close} /> : <ShortcutList />}
      <div className="palette-foot">
        {view === "commands" ? (
          <Button variant="quiet" size="small" onClick={() => onView("shortcuts")}>
            Keyboard shortcuts
          </Button>
        ) : (
          <Button variant="quiet" size="small" onClick={() => onView("commands")}>
            Search
          </Button>
        )}
        <Button variant="quiet" size="small" onClick={close}>
          Close
        </Button>
      </div>
    </dialog>
  );
}
