"use client";

import { useRef, useState } from "react";
import { idle, messageOf } from "@/lib/domain/action-state";
import { SECTION_SHOWS } from "@/lib/domain/mentoring/section-words";
import { SECTION_NAMES, SECTIONS, type Section } from "@/lib/domain/mentoring/sections";
import type { Act } from "../act";
import { newClientKey } from "../client-key";

type Stored = { readonly sections: readonly Section[]; readonly version: number };

type Props = {
  mentorshipId: string;
  mentorName: string;
  stored: Stored;
  action: Act<Stored>;
};

/** One switch a section: moved at once, saved by itself, and put back with a word where that fails. */
export function ConsentSwitches({ mentorshipId, mentorName, stored, action }: Props) {
  const [shown, setShown] = useState(stored.sections);
  const [ofPage, setOfPage] = useState(stored);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const [pendingCount, setPendingCount] = useState(0);
  const latest = useRef(stored);
  /** One change after the other: each names the version that the one before it left. */
  const line = useRef(Promise.resolve());
  // While one is being saved, the page that comes back knows nothing yet of the ones behind it.
  if (pendingCount === 0 && ofPage.version < stored.version) {
    setOfPage(stored);
    setShown(stored.sections);
  }

  function change(section: Section, isShared: boolean) {
    setShown((now) => withSection(now, section, isShared));
    setSaid(null);
    setPendingCount((count) => count + 1);
    line.current = line.current
      .then(() => save(section, isShared))
      .finally(() => setPendingCount((count) => count - 1));
  }

  async function save(section: Section, isShared: boolean) {
    const known = latest.current.version < stored.version ? stored : latest.current;
    const payload = {
      mentorshipId,
      section,
      isShared,
      expectedVersion: known.version,
      clientKey: newClientKey(),
    };
    const answer = await action(idle, payload).catch(() => null);
    if (answer?.status === "ok") {
      latest.current = answer.value;
      const name = SECTION_NAMES[section];
      const text = isShared
        ? `${mentorName} sees ${name} from now on.`
        : `${mentorName} no longer sees ${name}.`;
      return setSaid({ text, isProblem: false });
    }
    if (answer?.status === "conflict") latest.current = answer.value as Stored;
    setShown(
      answer?.status === "conflict"
        ? latest.current.sections
        : (now) => withSection(now, section, !isShared),
    );
    const text = (answer && messageOf(answer)) ?? "That could not be saved just now. Try again.";
    setSaid({ text, isProblem: true });
  }

  return (
    <div className="consent">
      {SECTIONS.map((section) => (
        <div key={section} className="choice">
          <label>
            <input
              type="checkbox"
              checked={shown.includes(section)}
              aria-describedby={`consent-${section}`}
              onChange={(event) => change(section, event.target.checked)}
            />
            <span>{SECTION_NAMES[section]}</span>
          </label>
          <p id={`consent-${section}`} className="field-hint">
            {SECTION_SHOWS[section]}
          </p>
        </div>
      ))}
      <p role="status" className={said?.isProblem ? "field-error" : "small muted"}>
        {said?.text}
      </p>
    </div>
  );
}

const withSection = (sections: readonly Section[], section: Section, isIn: boolean) =>
  SECTIONS.filter((each) => (each === section ? isIn : sections.includes(each)));
