import type { RequestChoices } from "@/components/mentoring/queue/request-fields";
import { framework } from "@/content/catalogue";

/** The rungs and specialisations of the framework, as a form offers them. */
export function requestChoices(): RequestChoices {
  const { rungs, specialisations } = framework();
  const optionsOf = (entries: readonly { readonly id: string; readonly name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }));
  return { rungs: optionsOf(rungs), specialisations: optionsOf(specialisations) };
}

/** The names of what a request asks for. */
export function requestNames(request: { targetRungId: string; specialisationId: string | null }) {
  const { rungs, specialisations } = framework();
  const { targetRungId, specialisationId } = request;
  return {
    rung: rungs.find(({ id }) => id === targetRungId)?.name ?? targetRungId,
    specialisation:
      specialisations.find(({ id }) => id === specialisationId)?.name ?? specialisationId,
  };
}
