"use client";

import type { Act } from "@/components/ui/act";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import { SECTION_SHOWS } from "@/lib/domain/mentoring/section-words";
import { SECTION_NAMES, SECTIONS, type Section } from "@/lib/domain/mentoring/sections";
import { type Settings, useSettings } from "./use-settings";

type Props = {
  mentorshipId: string;
  mentorName: string;
  stored: Settings;
  share: Act<Settings>;
  chooseRhythm: Act<Settings>;
};

const RHYTHMS: readonly { rhythm: Rhythm; text: string }[] = [
  { rhythm: "weekly", text: "Every week" },
  { rhythm: "fortnightly", text: "Every two weeks" },
];

/** One switch a section, and the rhythm of check-ins: each saved by itself as soon as it is moved. */
export function MentorSettings(props: Props) {
  const { mentorshipId, mentorName, stored, share, chooseRhythm } = props;
  const { shown, said, change } = useSettings(stored);

  const move = (section: Section, isShared: boolean) =>
    change({
      next: (settings) => ({
        ...settings,
        sections: SECTIONS.filter((each) =>
          each === section ? isShared : settings.sections.includes(each),
        ),
      }),
      action: share,
      fields: { mentorshipId, section, isShared },
      done: isShared
        ? `${mentorName} sees ${SECTION_NAMES[section]} from now on.`
        : `${mentorName} no longer sees ${SECTION_NAMES[section]}.`,
    });

  const choose = (rhythm: Rhythm) =>
    change({
      next: (settings) => ({ ...settings, rhythm }),
      action: chooseRhythm,
      fields: { mentorshipId, rhythm },
      done: "Saved.",
    });

  return (
    <div className="consent">
      {SECTIONS.map((section) => (
        <div key={section} className="choice">
          <label>
            <input
              type="checkbox"
              checked={shown.sections.includes(section)}
              aria-describedby={`consent-${section}`}
              onChange={(event) => move(section, event.target.checked)}
            />
            <span>{SECTION_NAMES[section]}</span>
          </label>
          <p id={`consent-${section}`} className="field-hint">
            {SECTION_SHOWS[section]}
          </p>
        </div>
      ))}
      <fieldset className="field consent-rhythm">
        <legend>You check in</legend>
        <div className="choices choices-inline">
          {RHYTHMS.map(({ rhythm, text }) => (
            <div key={rhythm} className="choice">
              <label>
                <input
                  type="radio"
                  name="rhythm"
                  checked={shown.rhythm === rhythm}
                  onChange={() => choose(rhythm)}
                />
                <span>{text}</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <p role="status" className={said?.isProblem ? "field-error" : "small muted"}>
        {said?.text}
      </p>
    </div>
  );
}
