"use client";

import { useEffect, useMemo, useRef } from "react";
import { firstEstimateFrom } from "@/lib/domain/skills/first-estimate/first-estimate";
import { nextQuestionFrom } from "@/lib/domain/skills/first-estimate/next-question";
import { STATEMENTS_MAX } from "@/lib/domain/skills/first-estimate/settings";
import type { StartAnswer } from "@/lib/domain/skills/first-estimate/start";
import { answerLabel } from "./answer-words";
import { Estimate } from "./estimate";
import { placeName, type RungName } from "./estimate-words";
import type { NamedStatement } from "./named-statement";
import { OpeningQuestion } from "./opening-question";
import { StatementQuestion } from "./statement-question";
import { useAnswerKeys } from "./use-answer-keys";
import { useJourney } from "./use-journey";
import { WelcomeBack } from "./welcome-back";

/** From this statement on an estimate is worth looking at. */
const finishFrom = 6;

type StartFlowProps = { pool: readonly NamedStatement[]; rungs: readonly RungName[] };

/** The adaptive start: one question, about twelve statements, an estimate. All in the browser. */
export function StartFlow({ pool, rungs }: StartFlowProps) {
  const known = useMemo(() => new Set(pool.map(({ skillId }) => skillId)), [pool]);
  const { journey, move, isKept } = useJourney(known);
  const { start, turn } = journey;
  const question = useMemo(() => start && nextQuestionFrom(start, pool), [start, pool]);
  const isAsking = journey.screen === "statement" && question !== null;
  const stage = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // Only the person's own moves take the focus along; opening the page leaves it alone.
  useEffect(() => {
    if (turn > 0) heading.current?.focus();
  }, [turn]);

  const keys = useMemo(() => {
    if (!isAsking || question === null) return null;
    const { skillId } = question;
    return {
      onAnswer: (answer: StartAnswer) => move({ is: "answered", skillId, answer }),
      onBack: () => move({ is: "went-back" }),
    };
  }, [isAsking, question, move]);
  useAnswerKeys(stage, keys);

  const startAgain = () => move({ is: "started-again" });

  function screen() {
    if (start === null || journey.screen === "opening") {
      return (
        <OpeningQuestion
          rungs={rungs}
          headingRef={heading}
          setAsideCount={journey.setAside?.start.answers.length ?? 0}
          onDeclare={(declared) => move({ is: "declared", declared, seed: newSeed() })}
          onBringBack={() => move({ is: "brought-back" })}
        />
      );
    }
    if (journey.screen === "welcome-back") {
      return (
        <WelcomeBack
          answered={start.answers.length}
          most={STATEMENTS_MAX}
          isComplete={question === null}
          headingRef={heading}
          onContinue={() => move({ is: "went-on" })}
          onSeeEstimate={() => move({ is: "finished" })}
          onStartAgain={startAgain}
        />
      );
    }
    if (isAsking && question !== null && keys !== null) {
      const taken = journey.takenBack?.skillId === question.skillId ? journey.takenBack : null;
      return (
        <StatementQuestion
          skillName={nameOf(question.skillId)}
          statement={question.statement}
          number={question.number}
          most={question.most}
          headingRef={heading}
          taken={taken?.answer ?? null}
          before={whatWasBefore()}
          canFinish={question.number >= finishFrom}
          onAnswer={keys.onAnswer}
          onBack={keys.onBack}
          onFinish={() => move({ is: "finished" })}
        />
      );
    }
    return (
      <Estimate
        estimate={firstEstimateFrom(start, pool)}
        start={start}
        pool={pool}
        rungs={rungs}
        isKept={isKept}
        headingRef={heading}
        onBack={() => move({ is: "went-back" })}
        onGoOn={() => move({ is: "went-on" })}
        onStartAgain={startAgain}
      />
    );
  }

  function nameOf(skillId: string) {
    return pool.find((statement) => statement.skillId === skillId)?.name ?? "";
  }

  function whatWasBefore() {
    const last = start?.answers.at(-1);
    const asked = pool.find((statement) => statement.skillId === last?.skillId);
    if (last === undefined || asked === undefined) return null;
    const said = last.answer === "skip" ? "skipped" : `“${answerLabel(last.answer)}”`;
    return `Before: ${asked.name}, ${said}. It belongs to ${placeName(asked.rungId, rungs)}.`;
  }

  return (
    <section ref={stage} className="start-stage" tabIndex={-1} aria-labelledby="start-heading">
      {screen()}
      {!isKept && isAsking && (
        <p className="start-quiet" role="status">
          This browser does not let Rung keep your answers: they last until you leave this page.
        </p>
      )}
    </section>
  );
}

/** Varies which of several equal statements is asked; nothing about it is secret. */
function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
