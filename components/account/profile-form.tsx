"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useTypedKept } from "@/components/ui/reach-server";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProfileValues } from "@/lib/domain/account/profile-input";
import {
  GOAL_CHARACTERS_MAX,
  HOURS_PER_WEEK_MAX,
  YEARS_MAX,
} from "@/lib/domain/account/profile-limits";
import { type ActionState, idle, problemOf, typedOf } from "@/lib/domain/action-state";
import { useClientKey } from "./client-key";
import { FormMessages } from "./form-messages";
import { ProfileConflict } from "./profile-conflict";
import { TimeZoneSelect } from "./time-zone-select";

export type StoredProfile = ProfileValues & { version: number };

type ProfileFormProps = {
  action: (
    state: ActionState<StoredProfile>,
    form: FormData,
  ) => Promise<ActionState<StoredProfile>>;
  profile: StoredProfile;
  clientKey: string;
  choices: Record<"paths" | "specialisations" | "rungs", readonly Option[]>;
};

/** What the person tells about themselves. Everything but the name may stay empty. */
export function ProfileForm({ action, profile, clientKey, choices }: ProfileFormProps) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const key = useClientKey(clientKey, state);
  const typed = typedOf(state);
  const stored = latestOf(state, profile);
  const field = (name: Exclude<keyof ProfileValues, "goals" | "timeZone">) => ({
    name,
    defaultValue: typed[name] ?? String(stored[name] ?? ""),
    error: problemOf(state, name),
  });
  const select = (name: "pathId" | "specialisationId" | "targetRungId") => {
    const props = field(name);
    // React leaves a select as it was when the form resets: a new key shows the new value.
    return { props, key: `${name} ${props.defaultValue}` };
  };
  const [path, specialisation, rung] = [
    select("pathId"),
    select("specialisationId"),
    select("targetRungId"),
  ];
  return (
    // React empties a form after its action, and would choose another time zone than the shown one.
    <form action={submit} onReset={(event) => event.preventDefault()} className="form" noValidate>
      <FormMessages state={state} />
      {state.status === "conflict" && (
        <ProfileConflict typed={typed} stored={stored} choices={choices} />
      )}
      {state.status === "ok" && (
        <Notice tone="ok" isLive>
          Your profile is saved.
        </Notice>
      )}
      <Field label="Name" autoComplete="name" dir="auto" required {...field("name")} />
      <Field
        label="Current title"
        autoComplete="organization-title"
        dir="auto"
        isOptional
        {...field("title")}
      />
      <Field
        label="Years in the trade"
        hint="Shown beside your rung. It never raises or lowers it."
        inputMode="numeric"
        max={YEARS_MAX}
        isOptional
        {...field("years")}
      />
      <Select
        key={path.key}
        label="Career path"
        options={choices.paths}
        emptyLabel="Not decided"
        {...path.props}
      />
      <Select
        key={specialisation.key}
        label="Specialisation"
        options={choices.specialisations}
        emptyLabel="None"
        {...specialisation.props}
      />
      <Select
        key={rung.key}
        label="Target rung"
        options={choices.rungs}
        emptyLabel="Simply the next one"
        {...rung.props}
      />
      <Field
        label="Hours a week for learning"
        hint="Your own reckoning. It never raises or lowers your rung."
        inputMode="numeric"
        max={HOURS_PER_WEEK_MAX}
        isOptional
        {...field("hoursPerWeek")}
      />
      <TimeZoneSelect
        stored={typed.timeZone ?? stored.timeZone}
        isUnset={stored.version === 1 && stored.timeZone === "UTC"}
        error={problemOf(state, "timeZone")}
      />
      <fieldset className="stack">
        <legend>Goals, three at most</legend>
        {[0, 1, 2].map((i) => (
          <Field
            key={i}
            id={`goals.${i}`}
            name="goals[]"
            label={`Goal ${i + 1}`}
            dir="auto"
            hint={i === 0 ? `One line each, up to ${GOAL_CHARACTERS_MAX} characters.` : undefined}
            defaultValue={typed[`goals[${i}]`] ?? stored.goals[i] ?? ""}
            error={problemOf(state, `goals.${i}`)}
            isOptional
          />
        ))}
      </fieldset>
      <input type="hidden" name="version" value={stored.version} />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton>Save profile</SubmitButton>
    </form>
  );
}

/** The newest stored profile that this page has heard of. */
function latestOf(state: ActionState<StoredProfile>, profile: StoredProfile): StoredProfile {
  const heard =
    state.status === "ok" || state.status === "conflict" ? (state.value as StoredProfile) : profile;
  return heard.version >= profile.version ? heard : profile;
}
