import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { InterviewsTabs } from "@/components/interviews/interviews-tabs";
import { OwnQuestionList } from "@/components/interviews/own/own-question-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listOwnQuestions } from "@/db/queries/interviews/own-questions";
import { member } from "@/lib/access/doors";
import { withdrawQuestion } from "./actions";

export const metadata: Metadata = { title: "Your questions" };

/** The questions somebody wrote: for themselves, and for their mentees if they like. */
export default async function OwnQuestionsPage() {
  const me = await member();
  const questions = await listOwnQuestions(me);
  const content = framework();
  const add = (
    <ButtonLink href="/interviews/questions/new" variant="primary">
      Write a question
    </ButtonLink>
  );
  return (
    <div className="stack-lg">
      <div className="stack">
        <PageTitle
          title="Your questions"
          lead="Questions you met, or ask others. They stay private: they come up in your own sessions, and in your mentees’ where you say so."
        />
        <InterviewsTabs current="questions" />
      </div>
      {questions.length === 0 ? (
        <EmptyState title="No question of yours yet" action={add}>
          <p>
            After a real interview, write down what you were asked while you remember it. Rung asks
            you again when it is time.
          </p>
        </EmptyState>
      ) : (
        <section className="stack">
          <p>{add}</p>
          <OwnQuestionList
            withdraw={withdrawQuestion}
            firstKey={randomUUID()}
            rows={questions.map(({ id, title, kind, difficulty, topicId, isForMentees }) => ({
              id,
              title,
              kind,
              difficulty,
              topic: content.skills.get(topicId)?.name ?? "",
              isForMentees,
            }))}
          />
        </section>
      )}
    </div>
  );
}
