const CHARACTERS_MAX = 10_000;
const HEADER = "flowchart LR";

/** First words of a Mermaid text; a sketch without one of them is taken for a flowchart. */
const KINDS =
  /^(flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|erDiagram|block|C4|---|%%)/;

const hasKind = (text: string) => KINDS.test(text.trimStart());

/** The sketch as Mermaid reads it: what only names boxes and arrows gets the header it lacks. */
export const sketchSource = (text: string): string => (hasKind(text) ? text : `${HEADER}\n${text}`);

/** Why a sketch cannot be drawn, in words and with the line it fails at; null when it can. */
export async function sketchProblem(text: string): Promise<string | null> {
  if (text.trim() === "") return "There is nothing to draw yet.";
  if (text.length > CHARACTERS_MAX) {
    return `This is too long to draw: at most ${CHARACTERS_MAX.toLocaleString("en-GB")} characters.`;
  }
  try {
    const { default: mermaid } = await import("mermaid");
    await mermaid.parse(sketchSource(text));
    return null;
  } catch (error) {
    return problemWords(error, hasKind(text) ? 0 : 1);
  }
}

/** `linesAdded`: how many stand before the text that was written. */
export function problemWords(error: unknown, linesAdded: number): string {
  const message = error instanceof Error ? error.message : "";
  const said = /error on line (\d+)/i.exec(message)?.[1];
  if (said === undefined) {
    return "This cannot be drawn. A line such as A[Client] --> B[API] makes two boxes and an arrow.";
  }
  const line = Math.max(1, Number(said) - linesAdded);
  return `Line ${line} cannot be read. A line such as A[Client] --> B[API] makes two boxes and an arrow.`;
}
