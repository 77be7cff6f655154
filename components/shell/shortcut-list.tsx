"use client";

import { useState } from "react";
import { areShortcutsOn, keepShortcuts } from "../ui/shortcuts";
import { Kbd } from "../ui/small";

const shortcuts: readonly { keys: readonly string[]; what: string }[] = [
  { keys: ["⌘K", "Ctrl K"], what: "Search and commands" },
  { keys: ["?"], what: "This list" },
  { keys: ["↑", "↓"], what: "Move between skills while rating" },
  { keys: ["0", "…", "5"], what: "Rate the marked skill" },
  { keys: ["N"], what: "Mark it as not observable" },
  { keys: ["U"], what: "Undo the latest rating" },
  { keys: ["E"], what: "Add evidence to it" },
  { keys: ["⌘↵", "Ctrl ↵"], what: "Run the code of an interview" },
  { keys: ["N", "P"], what: "Next or previous question of an interview" },
  { keys: ["F"], what: "Flag the question" },
  { keys: ["T"], what: "Show or hide the time" },
  { keys: ["Esc"], what: "Close what is open" },
];

/** What the keys do, and the switch for people whose other tools need them. */
export function ShortcutList() {
  const [isOn, setIsOn] = useState(areShortcutsOn);
  return (
    <>
      <h2>Keyboard shortcuts</h2>
      <dl className="shortcut-list">
        {shortcuts.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="choice">
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setIsOn(event.target.checked);
              keepShortcuts(event.target.checked);
            }}
          />
          <span>Use keyboard shortcuts in this browser</span>
        </label>
        <p className="field-hint">Switched off, everything still has its button.</p>
      </div>
    </>
  );
}
