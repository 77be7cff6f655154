"use server";

import { redirect } from "next/navigation";
import { composeOwnQuestion, readOwnQuestion } from "@/content/own-question";
import {
  type OwnQuestionText,
  saveOwnQuestion,
  withdrawOwnQuestion,
} from "@/db/queries/interviews/own-questions";
import { conflict, memberAction, notFound, ok, problem } from "@/lib/access/action";
import type { Member } from "@/lib/access/doors";
import { revalidate } from "@/lib/access/request";
import { fieldsOfForm } from "@/lib/domain/interviews/own-form";
import {
  questionFormInput,
  questionTextInput,
  questionWithdrawalInput,
} from "@/lib/domain/interviews/own-question-input";
import { OWN_QUESTION_CHARACTERS_MAX } from "@/lib/domain/interviews/own-question-limits";

type Where = { clientKey: string; questionId?: string | undefined; version: number };

/** A question as a text in the bank's format; what is wrong is said with its line. */
export const saveQuestionText = memberAction(questionTextInput, async ({ me, input, now }) => {
  const read = readOwnQuestion(input.source);
  if ("problems" in read) {
    const lines = read.problems.map(({ line, message }) =>
      line === null ? message : `Line ${line}: ${message}`,
    );
    return problem({ source: lines.slice(0, 8).join("\n") });
  }
  const { source, isForMentees } = input;
  return save(me, input, { source, question: read.question, isForMentees }, now);
});

/** The same from the form; what is wrong is said beside its field. */
export const saveQuestionForm = memberAction(questionFormInput, async ({ me, input, now }) => {
  const { kind, clientKey: _key, questionId: _id, version: _seen, isForMentees, ...form } = input;
  const composed = composeOwnQuestion(fieldsOfForm(form, kind));
  if ("problems" in composed) {
    const { topics, strong_answer_sketch: sketch, ...rest } = composed.problems;
    return problem({
      ...rest,
      ...(topics === undefined ? {} : { topic: topics }),
      ...(sketch === undefined ? {} : { model_answer: sketch }),
    });
  }
  if (composed.source.length > OWN_QUESTION_CHARACTERS_MAX) {
    return problem({ prompt: "All the parts together are too long for one question." });
  }
  return save(me, input, { ...composed, isForMentees }, now);
});

async function save(me: Member, where: Where, text: OwnQuestionText, now: Date) {
  const answer = await saveOwnQuestion(me, where, text, now);
  if (answer.outcome === "not-found") return notFound();
  if (answer.outcome === "too-many") {
    return problem({ form: "You have 200 questions. Withdraw one before you add another." });
  }
  if (answer.outcome === "conflict") {
    return conflict("This question was changed in another tab meanwhile.", answer);
  }
  await revalidate("/interviews/questions");
  redirect("/interviews/questions");
}

/** Takes a question out of coming sessions, and back in again. */
export const withdrawQuestion = memberAction(
  questionWithdrawalInput,
  async ({ me, input, now }) => {
    if (!(await withdrawOwnQuestion(me, input, now))) return notFound();
    await revalidate("/interviews/questions");
    return ok();
  },
);
