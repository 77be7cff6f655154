import { InlineCode } from "../inline-code";

type Props = {
  title: string;
  items: readonly string[];
  /** One below the heading that it stands under. */
  level?: "h3" | "h4";
};

/** Short points under a heading; nothing where there are none. */
export function TextList({ title, items, level: Heading = "h4" }: Props) {
  if (items.length === 0) return null;
  return (
    <section className="report-part">
      <Heading className="report-subhead">{title}</Heading>
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
