/** Without letters and digits that are taken for one another when a code is read out to a friend. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
export const DRAW_CODE_LENGTH = 10;

/**
 * A code for a draw, of ten random bytes or more: 32 characters to choose from, so that each byte
 * gives one of them with the same chance, and 50 bits in all.
 */
export function newDrawCode(bytes: Uint8Array): string {
  if (bytes.length < DRAW_CODE_LENGTH) throw new Error("a code needs ten bytes");
  return Array.from(bytes.subarray(0, DRAW_CODE_LENGTH), (byte) => ALPHABET[byte % 32]).join("");
}
