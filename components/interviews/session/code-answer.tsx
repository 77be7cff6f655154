"use client";

import { useRef } from "react";
import { CodeField, type CodeHandle } from "./code-field";
import { RunPanel } from "./run-panel";
import { useSession } from "./session-context";
import { answerFields, type ShownField } from "./shown-fields";
import { WordsField } from "./words-field";

/** Code first and tall, Run and its results beneath it, then what else belongs to the answer. */
export function CodeAnswer() {
  const { view } = useSession();
  const { face } = view.answer;
  const [code, ...others] = answerFields(face);
  const codeHandle = useRef<CodeHandle>(null);
  const testsHandle = useRef<CodeHandle>(null);
  const testsBox = useRef<HTMLDetailsElement>(null);
  if (!code) return null;

  function jump(part: "code" | "tests", line: number) {
    if (part === "code") return codeHandle.current?.jumpTo(line);
    if (testsBox.current) testsBox.current.open = true;
    testsHandle.current?.jumpTo(line);
  }
  const part = (shown: ShownField) =>
    shown.language === "python" ? (
      <CodeField shown={shown} ref={testsHandle} isSmall />
    ) : (
      <WordsField shown={shown} rows={4} />
    );

  return (
    <>
      <CodeField shown={code} ref={codeHandle} />
      <RunPanel codeHandle={codeHandle} onJump={jump} />
      <div className="session-parts">
        {others.map((shown) =>
          // A diagnosis is half of the answer: it stands open.
          shown.field === "diagnosis" ? (
            <WordsField key={shown.field} shown={shown} rows={5} />
          ) : (
            <details
              key={shown.field}
              ref={shown.field === "tests" ? testsBox : undefined}
              className="session-part"
            >
              <summary>{shown.name}</summary>
              {part(shown)}
            </details>
          ),
        )}
      </div>
    </>
  );
}
