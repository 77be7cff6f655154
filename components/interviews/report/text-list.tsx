import { InlineCode } from "../inline-code";

/** Short points under a heading; nothing where there are none. */
export function TextList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section className="report-part">
      <h4>{title}</h4>
      <ul className="report-list">
        {items.map((item) => (
          <li key={item}>
            <InlineCode text={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
