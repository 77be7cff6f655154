"use client";

import { useState } from "react";
import { FieldFrame } from "@/components/ui/field-frame";

type Topic = { readonly id: string; readonly name: string };

type Props = {
  topics: readonly Topic[];
  error: string | undefined;
  onChange: () => void;
};

/** Topics to tick, with a field that narrows the list. What is ticked always stays in sight. */
export function TopicPicker({ topics, error, onChange }: Props) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = words.trim().toLowerCase();
  const isShown = ({ id, name }: Topic) =>
    chosen.includes(id) || wanted === "" || name.toLowerCase().includes(wanted);
  const shownCount = topics.filter(isShown).length;
  return (
    <fieldset
      className="field topic-picker"
      aria-describedby={error ? "topicIds-error" : undefined}
    >
      <legend>Topics</legend>
      <p className="field-hint">
        None ticked: all of them. {chosen.length > 0 && `${chosen.length} ticked.`}
      </p>
      <FieldFrame id="topic-words" label="Find a topic">
        <input
          id="topic-words"
          type="search"
          className="input"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </FieldFrame>
      <p className="sr-only" role="status">
        {wanted !== "" && `${shownCount} topics shown`}
      </p>
      <div className="topic-list" id="topicIds">
        {topics.map((topic) => (
          <label key={topic.id} hidden={!isShown(topic)}>
            <input
              type="checkbox"
              name="topicIds[]"
              value={topic.id}
              checked={chosen.includes(topic.id)}
              onChange={(event) => {
                onChange();
                setChosen((now) =>
                  event.target.checked ? [...now, topic.id] : now.filter((id) => id !== topic.id),
                );
              }}
            />
            <span>{topic.name}</span>
          </label>
        ))}
        {shownCount === 0 && <p className="muted small">No topic is called that.</p>}
      </div>
      {error !== undefined && (
        <p id="topicIds-error" className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
