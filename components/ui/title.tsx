import type { ReactNode } from "react";

type PageTitleProps = { kicker?: ReactNode; title: ReactNode; lead?: ReactNode };

/** The page's one h1, with a small line above and a sentence below. */
export function PageTitle({ kicker, title, lead }: PageTitleProps) {
  return (
    <header className="page-title">
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </header>
  );
}

type SectionTitleProps = { title: ReactNode; aside?: ReactNode; lead?: ReactNode; id?: string };

/** An h2 with a quiet remark beside it ("6 skills, 2 met") and a sentence below. */
export function SectionTitle({ title, aside, lead, id }: SectionTitleProps) {
  return (
    <div className="section-title">
      <h2 id={id}>
        {title}
        {aside !== undefined && <small> {aside}</small>}
      </h2>
      {lead !== undefined && <p>{lead}</p>}
    </div>
  );
}
