import { randomUUID } from "node:crypto";
import { SetUpForm } from "@/components/interviews/overview/set-up-form";
import { SectionTitle } from "@/components/ui/title";
import { bankHeads } from "@/content/questions";
import { QUESTION_LEVELS } from "@/lib/domain/interviews/question";
import type { Framework, RungId } from "@/lib/domain/skills/framework";
import { beginInterview } from "./actions";

type Props = {
  content: Framework;
  rungId: RungId;
  specialisationId: string | null;
  code: string;
  canHavePrivate: boolean;
};

/** The set-up of a session, filled in from the profile and the record. */
export function BeginSection(props: Props) {
  const { content, rungId, specialisationId, code, canHavePrivate } = props;
  return (
    <section className="stack">
      <SectionTitle title="Set up a session" id="set-up" />
      <SetUpForm
        begin={beginInterview}
        firstKey={randomUUID()}
        canHavePrivate={canHavePrivate}
        start={{
          rungId,
          specialisation: specialisationId ?? "general",
          code,
        }}
        choices={{
          rungs: QUESTION_LEVELS.map((id) => ({ value: id, label: rungName(content, id) })),
          specialisations: [
            { value: "general", label: "General" },
            ...content.specialisations.map(({ id, name }) => ({ value: id, label: name })),
          ],
          topics: listTopics(content),
        }}
      />
    </section>
  );
}

const rungName = (content: Framework, id: string): string =>
  content.rungs.find((rung) => rung.id === id)?.name ?? id;

/** Every skill that some question of the bank asks about, by name. */
function listTopics(content: Framework) {
  const ids = new Set(bankHeads().flatMap(({ topics }) => topics));
  return [...ids]
    .map((id) => ({ id, name: content.skills.get(id)?.name ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
