import { stringify } from "yaml";
import { QUESTION_KINDS, type Question, RUBRIC_OF_KIND } from "@/lib/domain/interviews/question";
import { parseQuestion } from "@/lib/domain/interviews/question-schema";
import { framework } from "./catalogue";
import { type Check, type Given, parseQuestionText, type QuestionText } from "./question-text";

/**
 * Questions that somebody proposes for themselves, in the format of the bank's files. What only the
 * bank needs (id, origin, version, group, rubric) they may leave out; the product fills it in.
 */

const given: Given = (raw) => {
  const kind = QUESTION_KINDS.find((each) => each === raw.kind);
  return {
    id: "own",
    origin: "private",
    version: 1,
    variant_group: "own",
    specialisation: "general",
    ...(kind && { rubric: RUBRIC_OF_KIND[kind] }),
  };
};

/** Each topic that is no skill, at its place in the list. */
const unknownTopics: Check = ({ topics }) =>
  topics.flatMap((topic, index) =>
    framework().skills.has(topic)
      ? []
      : [
          {
            path: ["topics", index],
            message: `names ${topic}, which is no skill of this framework`,
          },
        ],
  );

/** The question that somebody's text describes, or each problem with its line. */
export function readOwnQuestion(text: string): QuestionText {
  const read = parseQuestionText(text, given, unknownTopics);
  return "problems" in read ? read : { question: asPrivate(read.question) };
}

export type OwnFields = Readonly<Record<string, unknown>>;

/** The same from a form's fields; problems by field. The text is what a file would say. */
export function composeOwnQuestion(
  fields: OwnFields,
): { source: string; question: Question } | { problems: Readonly<Record<string, string>> } {
  const raw = { ...given(fields), ...fields };
  const parsed = parseQuestion(raw);
  if ("question" in parsed) {
    return { source: stringify(fields, { lineWidth: 96 }), question: asPrivate(parsed.question) };
  }
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.problems) {
    const field = String(path[0] ?? "form");
    const entry = typeof path[1] === "number" ? `Entry ${path[1] + 1} ` : "This ";
    problems[field] ??= `${entry}${message}.`;
  }
  return { problems };
}

const asPrivate = (question: Question): Question => ({ ...question, origin: "private" });
