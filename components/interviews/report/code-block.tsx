type Props = { code: string; label: string };

/** Code as it was written. It scrolls sideways inside itself, by the keyboard too. */
export function CodeBlock({ code, label }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="report-code" tabIndex={0} aria-label={label}>
      <pre>
        <code>{code.replace(/\n+$/, "")}</code>
      </pre>
    </section>
  );
}
