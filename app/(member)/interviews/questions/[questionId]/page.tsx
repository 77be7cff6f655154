import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/ui/title";
import { getOwnQuestion } from "@/db/queries/interviews/own-questions";
import { member } from "@/lib/access/doors";
import { formOf, isFormComplete } from "@/lib/domain/interviews/own-form";
import { writingInput } from "@/lib/domain/interviews/writing-input";
import { isUuid } from "@/lib/domain/uuid";
import { QuestionEditor } from "../question-editor";

export const metadata: Metadata = { title: "Change a question" };

type Props = {
  params: Promise<{ questionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OwnQuestionPage({ params, searchParams }: Props) {
  const me = await member();
  const { questionId } = await params;
  const own = isUuid(questionId) ? await getOwnQuestion(me, questionId) : null;
  if (!own) notFound();
  const { as } = writingInput.parse(await searchParams);
  const canForm = isFormComplete(own.question);
  return (
    <div className="stack">
      <PageTitle
        title={own.question.title}
        lead="Sessions that have begun keep the question as they drew it."
      />
      <QuestionEditor
        kind={own.question.kind}
        as={canForm && as === "form" ? "form" : "text"}
        hrefOf={canForm ? (next) => `/interviews/questions/${questionId}?as=${next.as}` : null}
        questionId={questionId}
        version={own.version}
        isForMentees={own.isForMentees}
        source={own.source}
        form={formOf(own.question)}
      />
    </div>
  );
}
