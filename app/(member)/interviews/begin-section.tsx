import { randomUUID } from "node:crypto";
import { SetUpForm } from "@/components/interviews/overview/set-up-form";
import { SectionTitle } from "@/components/ui/title";
import { bankHeads } from "@/content/questions";
import type { ProfileValues } from "@/lib/domain/account/profile-input";
import { QUESTION_LEVELS } from "@/lib/domain/interviews/question";
import type { Framework } from "@/lib/domain/skills/framework";
import { beginInterview } from "./actions";

type Props = {
  content: Framework;
  profile: Pick<ProfileValues, "targetRungId" | "specialisationId">;
  code: string;
  canHavePrivate: boolean;
};

/** The set-up of a session, filled in from the profile. */
export function BeginSection({ content, profile, code, canHavePrivate }: Props) {
  return (
    <section className="stack">
      <SectionTitle title="Set up a session" id="set-up" />
      <SetUpForm
        begin={beginInterview}
        firstKey={randomUUID()}
        canHavePrivate={canHavePrivate}
        start={{
          rungId: profile.targetRungId ?? "junior",
          specialisation: profile.specialisationId ?? "general",
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
