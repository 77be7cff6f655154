"use client";

import type { ReactNode } from "react";
import { QUESTION_KIND_NAMES } from "@/lib/domain/interviews/question";
import { lengthText } from "@/lib/domain/interviews/session-words";
import { AskList } from "./ask-list";
import { EndForm } from "./end-dialog";
import { HintList } from "./hint-list";
import { QuestionActs } from "./question-acts";
import { SaveState } from "./save-state";
import { useSession } from "./session-context";

type QuestionSideProps = { topicNames: readonly string[]; prompt: ReactNode };

/** The question, what may be asked about it, and what can be done with it. */
export function QuestionSide({ topicNames, prompt }: QuestionSideProps) {
  const { view } = useSession();
  const { answer } = view;
  const { face } = answer;
  const isOpen = answer.state !== "submitted";
  return (
    <section className="session-question" aria-labelledby="question-title">
      <p className="kicker">
        {QUESTION_KIND_NAMES[face.kind]} · difficulty {face.difficulty}
        {/* Being late for one question has its price, so its time is told. */}
        {answer.secondsGiven !== null && ` · ${lengthText(answer.secondsGiven)}`}
        {` · ${topicNames.join(", ")}`}
      </p>
      <h1 id="question-title">{face.title}</h1>
      <details className="session-prompt" open>
        <summary>The question</summary>
        {prompt}
        {face.kind === "system_design" && <AskList asks={face.asks} />}
        <HintList />
      </details>
      {isOpen && <QuestionActs />}
      <SaveState />
      <div className="without-script">
        <EndForm />
      </div>
    </section>
  );
}
