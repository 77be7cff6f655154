/** Code as it was written. It scrolls sideways inside itself, by the keyboard too. */
export function CodeBlock({ code }: { code: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre className="report-code" tabIndex={0}>
      <code>{code.replace(/\n+$/, "")}</code>
    </pre>
  );
}
