"use client";

import { useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { type ActionState, messageOf } from "@/lib/domain/action-state";
import { type EvidenceFields, EvidenceForm } from "./evidence-form";
import { KIND_NAMES } from "./evidence-words";

export type ShownArtefact = EvidenceFields & {
  id: string;
  version: number;
  /** Names of the other skills it shows. */
  alsoShows: readonly string[];
  dateText: string;
  firstKey: string;
};

type Answer = ActionState<unknown>;
type Props = {
  artefacts: readonly ShownArtefact[];
  skills: readonly { id: string; name: string }[];
  revise: (previous: Answer, payload: FormData) => Promise<Answer>;
  withdraw: (previous: Answer, payload: unknown) => Promise<Answer>;
};

/** What is attached to the skill: to open, to change, and to withdraw with a way back. */
export function EvidenceList({ artefacts, skills, revise, withdraw }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  async function move(id: string, isWithdrawn: boolean) {
    const payload = { id, isWithdrawn, clientKey: newClientKey() };
    const answer = await withdraw({ status: "idle" }, payload).catch(() => null);
    if (answer?.status !== "ok") {
      setProblem((answer && messageOf(answer)) ?? "That did not work. Please try again.");
      return;
    }
    setProblem(null);
    if (isWithdrawn) {
      showToast({ text: "Evidence withdrawn.", onAction: () => void move(id, false) });
    }
  }

  return (
    <>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <ul>
        {artefacts.map((artefact) => (
          <li key={artefact.id} className="evidence-item">
            <ArtefactText artefact={artefact} />
            <div className="cluster small">
              <Dialog
                trigger={
                  <>
                    Change<span className="sr-only"> {artefact.title}</span>
                  </>
                }
                title="Change this evidence"
                variant="quiet"
              >
                {(close) => (
                  <EvidenceForm
                    key={artefact.version}
                    formId={`evidence-${artefact.id}`}
                    fields={artefact}
                    revision={{ id: artefact.id, version: artefact.version }}
                    skills={skills}
                    firstKey={artefact.firstKey}
                    submitText="Save changes"
                    action={revise}
                    onDone={close}
                  />
                )}
              </Dialog>
              <button
                type="button"
                className="btn btn-quiet"
                onClick={() => void move(artefact.id, true)}
              >
                Withdraw<span className="sr-only"> {artefact.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function ArtefactText({ artefact }: { artefact: ShownArtefact }) {
  const { title, url, kind, dateText, body, alsoShows } = artefact;
  return (
    <>
      <div>
        {url ? (
          <a href={url} className="link" target="_blank" rel="noopener noreferrer nofollow">
            {title}
          </a>
        ) : (
          <b>{title}</b>
        )}
      </div>
      <div className="small muted">
        {KIND_NAMES[kind as keyof typeof KIND_NAMES] ?? kind} · {dateText} · not checked by anybody
        yet
      </div>
      {body && <p>{body}</p>}
      {alsoShows.length > 0 && (
        <div className="small muted">Also shows {alsoShows.join(", ")}.</div>
      )}
    </>
  );
}
