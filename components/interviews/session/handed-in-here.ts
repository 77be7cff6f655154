/** Answers that were handed in from this tab, whose hidden run therefore begins by itself here. */
const here = new Set<string>();

export const noteHandedIn = (answerId: string): void => void here.add(answerId);

/** Whether this tab handed the answer in; says so once. */
export const takeHandedIn = (answerId: string): boolean => here.delete(answerId);
