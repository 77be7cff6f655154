"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** A link in full, which a click marks, and a button that copies it where the browser lets it. */
export function CopyLink({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");

  async function copy() {
    field.current?.select();
    // The clipboard is closed on plain http, where people may well self-host.
    const isCopied =
      (await navigator.clipboard?.writeText(link).then(
        () => true,
        () => false,
      )) || document.execCommand("copy");
    setSaid(isCopied ? "Copied." : "Press Ctrl+C or ⌘C to copy the marked link.");
  }

  return (
    <div className="copy-link">
      <input
        ref={field}
        className="input"
        readOnly
        value={link}
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <Button variant="primary" onClick={() => void copy()}>
        Copy
      </Button>
      <p role="status" className="small muted">
        {said}
      </p>
    </div>
  );
}
