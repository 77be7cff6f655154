"use client";

import { useRef, useState } from "react";
import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionTitle } from "@/components/ui/title";
import { showToast } from "@/components/ui/toast";
import { messageOf } from "@/lib/domain/action-state";
import type { Snippet } from "../rating/skill-to-rate";
import { SnippetForm } from "./snippet-form";
import { SnippetItem } from "./snippet-item";
import { textsOf } from "./snippet-texts";

const SAMPLE: Snippet = {
  id: "sample",
  skillId: null,
  proficiency: 2,
  type: "actionable",
  title: "One expiry for everything",
  situation: "",
  behaviour: "You gave every key the same expiry and left invalidation to the next deploy.",
  impact: "Whoever reads in between sees old values, and nobody can say for how long.",
  nextStep: "Choose one key, write down who may change it and when, and show the test.",
};

type Props = {
  snippets: readonly Snippet[];
  skills: readonly { id: string; name: string }[];
  save: Act;
  remove: Act;
  firstKey: string;
};

/** A mentor's own wording: to read, to change, to remove with a way back, and to add to. */
export function SnippetDesk({ snippets, skills, save, remove, firstKey }: Props) {
  const [edited, setEdited] = useState<Snippet | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLElement>(null);
  const nameOf = (skillId: string | null) =>
    skillId === null ? "Any skill" : (skills.find(({ id }) => id === skillId)?.name ?? skillId);

  async function ask(act: Act, payload: object): Promise<boolean> {
    const key = { clientKey: newClientKey() };
    const answer = await act({ status: "idle" }, { ...payload, ...key }).catch(() => null);
    const isDone = answer?.status === "ok";
    setProblem(
      isDone ? null : ((answer && messageOf(answer)) ?? "That did not work. Please try again."),
    );
    return isDone;
  }

  async function drop(snippet: Snippet) {
    if (!(await ask(remove, { snippetId: snippet.id }))) return;
    if (edited?.id === snippet.id) setEdited(null);
    showToast({
      text: "Snippet removed.",
      onAction: () => void ask(save, textsOf(snippet)),
    });
  }

  function edit(snippet: Snippet) {
    setEdited(snippet);
    form.current?.scrollIntoView({ block: "start" });
    form.current?.focus();
  }

  return (
    <div className="snippet-desk">
      <section>
        {problem && (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
        {snippets.length === 0 && (
          <EmptyState
            title="None yet."
            sample={<SnippetItem snippet={SAMPLE} place="Caching strategies" />}
          >
            <p>
              Write one here, or keep the wording of a point while you write feedback, with “Keep as
              a snippet”.
            </p>
          </EmptyState>
        )}
        <ul className="snippets">
          {snippets.map((snippet) => (
            <li key={snippet.id}>
              <SnippetItem
                snippet={snippet}
                place={nameOf(snippet.skillId)}
                onEdit={() => edit(snippet)}
                onRemove={() => void drop(snippet)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section ref={form} tabIndex={-1} aria-label={edited ? "Change a snippet" : "Add a snippet"}>
        <SectionTitle title={edited ? "Change it" : "Add one"} />
        <SnippetForm
          key={edited?.id ?? "new"}
          edited={edited}
          skills={skills}
          act={save}
          firstKey={firstKey}
          onDone={() => {
            // A changed snippet is a new one in the place of the old.
            if (edited) void ask(remove, { snippetId: edited.id });
            setEdited(null);
            showToast({ text: "Snippet saved." });
          }}
          onCancel={() => setEdited(null)}
        />
      </section>
    </div>
  );
}
