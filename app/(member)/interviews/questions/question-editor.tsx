import { randomUUID } from "node:crypto";
import { QuestionForm } from "@/components/interviews/own/question-form";
import { QuestionText } from "@/components/interviews/own/question-text";
import { FilterLink } from "@/components/ui/chip";
import { framework } from "@/content/catalogue";
import { isFormKind, type OwnForm } from "@/lib/domain/interviews/own-form";
import {
  QUESTION_KIND_NAMES,
  QUESTION_KINDS,
  type QuestionKind,
} from "@/lib/domain/interviews/question";
import { saveQuestionForm, saveQuestionText } from "./actions";

type Way = { readonly kind: QuestionKind; readonly as: "form" | "text" };

type Props = Way & {
  /** Where another way of writing is; null where there is only this one. */
  hrefOf: ((next: Way) => string) | null;
  /** Null for a new one, whose kind can still be chosen. */
  questionId: string | null;
  version: number;
  isForMentees: boolean;
  source: string;
  form: OwnForm;
};

/** Form or text, with the links from one to the other. */
export function QuestionEditor({ kind, as, hrefOf, questionId, ...stored }: Props) {
  const content = framework();
  const { version, isForMentees, source, form } = stored;
  const shared = { questionId, version, isForMentees, firstKey: randomUUID() };
  return (
    <>
      {hrefOf && questionId === null && (
        <nav aria-label="Kind" className="filters">
          {QUESTION_KINDS.map((each) => (
            <FilterLink
              key={each}
              href={hrefOf({ kind: each, as: isFormKind(each) ? as : "text" })}
              isCurrent={each === kind}
            >
              {QUESTION_KIND_NAMES[each]}
            </FilterLink>
          ))}
        </nav>
      )}
      {hrefOf && isFormKind(kind) && (
        <nav aria-label="How to write it" className="filters">
          <FilterLink href={hrefOf({ kind, as: "form" })} isCurrent={as === "form"}>
            Form
          </FilterLink>
          <FilterLink href={hrefOf({ kind, as: "text" })} isCurrent={as === "text"}>
            YAML
          </FilterLink>
        </nav>
      )}
      {as === "form" && isFormKind(kind) ? (
        <QuestionForm
          key={kind}
          stored={shared}
          kind={kind}
          form={form}
          save={saveQuestionForm}
          choices={{
            rungs: content.rungs.map(({ id, name }) => ({ value: id, label: name })),
            specialisations: [
              { value: "general", label: "General" },
              ...content.specialisations.map(({ id, name }) => ({ value: id, label: name })),
            ],
            topics: [...content.skills.values()]
              .map(({ id, name }) => ({ value: id, label: name }))
              .sort((a, b) => a.label.localeCompare(b.label, "en")),
          }}
        />
      ) : (
        <QuestionText key={kind} stored={shared} source={source} save={saveQuestionText} />
      )}
    </>
  );
}
