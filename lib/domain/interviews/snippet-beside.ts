/**
 * The code of a question that its prompt does not show itself; null where there is none, or where
 * the prompt has it already, as those of the bank do. `{ prompt: "Why?", snippet: "a = 1" }` gives
 * `"a = 1"`.
 */
export function snippetBeside(asked: { prompt: string; snippet: string | null }): string | null {
  const code = asked.snippet?.trim() ?? "";
  return code === "" || asked.prompt.includes(code) ? null : asked.snippet;
}
