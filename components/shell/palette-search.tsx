"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { type Entry, findEntries } from "./find-entries";
import { useEntries } from "./use-entries";

/** A box to type in and what fits below it, in the combobox pattern: the focus stays in the box. */
export function PaletteSearch({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const { entries, isLoading } = useEntries();
  const found = findEntries(entries, query);
  const nothing = isLoading ? "Fetching the skills…" : "Nothing is called that.";

  function open(entry: Entry | undefined) {
    if (!entry) return;
    router.push(entry.href);
    onDone();
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setMarked((marked + step + found.length) % found.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      open(found[marked]);
    }
  }

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to type here.
        autoFocus
        className="input"
        role="combobox"
        aria-label="Find a page or a skill"
        aria-expanded={found.length > 0}
        aria-controls="palette-found"
        aria-activedescendant={found.length > 0 ? `palette-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder="Find a page or a skill"
        value={query}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value);
          setMarked(0);
        }}
      />
      <div id="palette-found" role="listbox" aria-label="Found" className="palette-found">
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the box above.
          <div
            key={entry.href}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onPointerMove={() => setMarked(index)}
            onClick={() => open(entry)}
          >
            {entry.name}
            <small>{entry.kind}</small>
          </div>
        ))}
      </div>
      <p role="status" className={found.length > 0 ? "sr-only" : "muted"}>
        {found.length > 0 ? `${found.length} found` : nothing}
      </p>
    </>
  );
}
