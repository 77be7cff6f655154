import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/title";
import { ownTemplate } from "@/content/own-template";
import { member } from "@/lib/access/doors";
import { isFormKind } from "@/lib/domain/interviews/own-form";
import { writingInput } from "@/lib/domain/interviews/writing-input";
import { QuestionEditor } from "../question-editor";

export const metadata: Metadata = { title: "Write a question" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A new question: by form for the common kinds, as text for all of them. */
export default async function NewQuestionPage({ searchParams }: Props) {
  await member();
  const { kind, as } = writingInput.parse(await searchParams);
  const isForm = as === "form" && isFormKind(kind);
  return (
    <div className="stack">
      <PageTitle
        title="Write a question"
        lead="As you would want to be asked it: the situation, what is given, and what a good answer covers."
      />
      <QuestionEditor
        kind={kind}
        as={isForm ? "form" : "text"}
        hrefOf={(next) => `/interviews/questions/new?kind=${next.kind}&as=${next.as}`}
        questionId={null}
        version={0}
        isForMentees={false}
        source={ownTemplate(kind)}
        form={{}}
      />
    </div>
  );
}
