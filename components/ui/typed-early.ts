type Texts = Readonly<Record<string, string>>;

/**
 * What was typed into these fields of a form before the page's script ran, by their names. React
 * leaves it standing and knows nothing of it, so the form's next change would take it away. To be
 * asked once, when the form has just come to life.
 */
export function typedEarly(
  form: HTMLFormElement | null,
  names: readonly string[],
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const name of names) {
    const field = form?.elements.namedItem(name);
    const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (isText && field.value !== field.defaultValue) typed[name] = field.value;
  }
  return typed;
}

/**
 * The texts of a draft with what was typed early. Where a field has both, neither is lost: what was
 * typed follows the draft, unless it goes on from it already.
 * Example: a draft "Two" with "three" typed gives "Two three".
 */
export function withTyped(draft: Texts, typed: Texts): Record<string, string> {
  const joined = Object.entries(typed).map(([name, text]) => {
    const before = draft[name] ?? "";
    return [name, text.startsWith(before) ? text : `${before} ${text}`];
  });
  return { ...draft, ...Object.fromEntries(joined) };
}
