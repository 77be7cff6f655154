/** Where the browser keeps a point while it is written: a saved one by its id, a new one by its skill. */
export const draftPlace = (reviewId: string, of: string): string =>
  `rung.draft.point.${reviewId}-${of}`;

/** What marks the form of a point on the page: of a saved one by its id, of a new one by its skill. */
export const pointFormId = (reviewId: string, of: string): string => `${reviewId}-${of}`;
