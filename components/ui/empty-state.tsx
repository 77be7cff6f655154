import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** Why it is empty and what one action fills it. */
  children?: ReactNode;
  action?: ReactNode;
  /** A realistic example; it is marked as one for eyes and ears alike. */
  sample?: ReactNode;
};

export function EmptyState({ title, children, action, sample }: EmptyStateProps) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children !== undefined && <div className="empty-text">{children}</div>}
      {action}
      {sample !== undefined && (
        <figure className="sample">
          <figcaption>A sample, not your data</figcaption>
          {sample}
        </figure>
      )}
    </section>
  );
}
