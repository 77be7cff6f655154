import type { Statement } from "@/lib/domain/skills/first-estimate/pool";

/** A statement with the name of its skill: what the page hands to the browser. */
export type NamedStatement = Statement & { readonly name: string };
