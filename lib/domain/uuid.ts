/** How the id of a row is written. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a row at all; anything else is "not found" without being asked. */
export const isUuid = (text: string): boolean => UUID.test(text);
