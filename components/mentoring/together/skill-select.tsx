import type { ComponentProps } from "react";
import { describedBy, FieldFrame } from "@/components/ui/field-frame";

export type SkillGroup = {
  readonly name: string;
  readonly skills: readonly { readonly id: string; readonly name: string }[];
};

type Props = Omit<ComponentProps<"select">, "children"> & {
  id: string;
  groups: readonly SkillGroup[];
  error?: string | undefined;
};

/** One skill of the framework, in its groups: the platform's own list finds a name as it is typed. */
export function SkillSelect({ groups, error, id, ...select }: Props) {
  return (
    <FieldFrame id={id} label="Skill" error={error}>
      <select {...select} id={id} className="input" {...describedBy(id, { error })}>
        <option value="">Choose a skill</option>
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.skills.map((skill) => (
              <option key={skill.id} value={skill.id}>
                {skill.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
