import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { FORM_ACTS, type FormKeys } from "@/components/interviews/session/acts";
import { QuestionPrompt } from "@/components/interviews/session/question-prompt";
import { RevealedAnswer } from "@/components/interviews/session/revealed-answer";
import { Session } from "@/components/interviews/session/session";
import { TIMER_COOKIE } from "@/components/interviews/session/timer-wish";
import { LogoMark } from "@/components/shell/logo-mark";
import { PaletteKey } from "@/components/shell/palette-key";
import { framework } from "@/content/catalogue";
import { getSession } from "@/db/queries/interviews/get-session";
import { member } from "@/lib/access/doors";
import * as actions from "./actions";

type Props = { params: Promise<{ interviewId: string }> };

export const metadata: Metadata = { title: "Interview" };

export default async function SessionPage({ params }: Props) {
  const me = await member();
  const { interviewId } = await params;
  const [view, jar] = await Promise.all([getSession(me, interviewId), cookies()]);
  if (view === null) notFound();
  if (view === "ended") redirect(`/interviews/${interviewId}/report`);
  const { face, revealed } = view.answer;
  const { skills } = framework();
  return (
    <Session
      view={view}
      acts={{
        turnTo: actions.turnTo,
        saveDraft: actions.saveDraft,
        dropLeftover: actions.dropLeftover,
        flagAnswer: actions.flagAnswer,
        skipAnswer: actions.skipAnswer,
        takeHint: actions.takeHint,
        askQuestion: actions.askQuestion,
        revealAnswer: actions.revealAnswer,
        recordRun: actions.recordRun,
        submitAnswer: actions.submitAnswer,
        reportRun: actions.reportRun,
        openHiddenRun: actions.openHiddenRun,
        endInterview: actions.endInterview,
      }}
      formKeys={newFormKeys()}
      timeZone={me.timeZone}
      topicNames={face.topics.map((id) => skills.get(id)?.name ?? id)}
      isTimerHidden={jar.get(TIMER_COOKIE)?.value === "hidden"}
      logo={
        // A plain link: this page is left seldom, and does without the script of a faster one.
        <a href="/dashboard" className="logo">
          <LogoMark />
          Rung
        </a>
      }
      tools={<PaletteKey />}
      prompt={<QuestionPrompt face={face} />}
      revealed={revealed && <RevealedAnswer revealed={revealed} />}
    />
  );
}

const newFormKeys = () =>
  Object.fromEntries(FORM_ACTS.map((act) => [act, randomUUID()])) as FormKeys;
