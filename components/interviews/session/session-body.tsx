"use client";

import type { ReactNode } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { isRunKind } from "@/lib/domain/interviews/question";
import { useSession } from "./session-context";
import { answerFields } from "./shown-fields";
import { SubmitPanel } from "./submit-panel";
import { TurnBar } from "./turn-bar";
import { WordsField } from "./words-field";

/*
 * Each kind of question brings its own script, and no other. There is no boundary around them: with
 * one the server would send a stand-in first, which without a script would stay for ever.
 */
const CodeAnswer = lazyPart(async () => (await import("./code-answer")).CodeAnswer);
const SketchField = lazyPart(async () => (await import("./sketch-field")).SketchField);
const HandedIn = lazyPart(async () => (await import("./handed-in")).HandedIn);
const ShutAnswer = lazyPart(async () => (await import("./shut-answer")).ShutAnswer);

/** Where the answer is written, by the kind of the question; or read, once it is handed in. */
export function SessionBody({ revealed }: { revealed: ReactNode }) {
  const { view } = useSession();
  const { answer } = view;
  return (
    <section className="session-answer" aria-label="Your answer">
      {answer.state === "submitted" ? (
        <>
          <HandedIn />
          <ShutAnswer />
        </>
      ) : isRunKind(answer.face.kind) ? (
        <CodeAnswer key={answer.id} />
      ) : (
        <WordsAnswer key={answer.id} />
      )}
      {revealed}
      <TurnBar />
    </section>
  );
}

function WordsAnswer() {
  const { view } = useSession();
  const { face } = view.answer;
  const isStory = face.kind === "behavioural";
  return (
    <>
      <div className="session-parts">
        {answerFields(face).map((shown) =>
          shown.language === "mermaid" ? (
            <SketchField key={shown.field} shown={shown} />
          ) : (
            <WordsField
              key={shown.field}
              shown={shown}
              rows={isStory ? 3 : shown.field === "estimates" ? 4 : 10}
            />
          ),
        )}
      </div>
      <div className="session-run-bar">
        <SubmitPanel isBlocked={false} />
      </div>
    </>
  );
}
