/** What a rule of the domain answers: the new state, or why not, as a code that `words` explains. */
export type Decision<T, Problem extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const allow = <T>(value: T) => ({ ok: true, value }) as const;
export const refuse = <P extends string>(problem: P) => ({ ok: false, problem }) as const;
