/** One line of text in which `backticks` set code: hints and answers that arrive from an action. */
export function InlineCode({ text }: { text: string }) {
  const pieces = text.split(/(`[^`]+`)/);
  return pieces.map((piece, index) =>
    piece.startsWith("`") && piece.length > 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
      <code key={index}>{piece.slice(1, -1)}</code>
    ) : (
      piece
    ),
  );
}
