import { randomUUID } from "node:crypto";
import { GoalList } from "@/components/mentoring/together/goal-list";
import { LetGo, TakeUp } from "@/components/mentoring/together/goal-moves";
import { framework } from "@/content/catalogue";
import type { Member } from "@/lib/access/doors";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import { letGoalGo, takeGoalUp } from "./actions";
import { goalChoices } from "./goal-choices";

type Props = {
  me: Member;
  goals: readonly GoalView[];
  /** Whether a closed one may be taken up again: there is room for it. */
  hasRoom: boolean;
};

/** The learner's own goals with what can be done about each. */
export function OwnGoalList({ me, goals, hasRoom }: Props) {
  const content = framework();
  const { today, earliest, latest } = goalChoices(content, me.now, me.timeZone);
  const nameOf = (id: string) => content.skills.get(id)?.name ?? id;
  return (
    <GoalList
      goals={goals}
      nameOf={nameOf}
      today={today}
      timeZone={me.timeZone}
      reviewHref={(id) => `/mentoring/reviews/${id}`}
      isOwn
      moves={({ id, state, skillId }) => {
        const goal = { goalId: id, name: nameOf(skillId) };
        if (state === "active") return <LetGo {...goal} letGo={letGoalGo} />;
        if (state === "met" || !hasRoom) return null;
        const days = { earliest, latest };
        return <TakeUp {...goal} {...days} firstKey={randomUUID()} takeUp={takeGoalUp} />;
      }}
    />
  );
}
