import { Fragment } from "react";

/** The parts of a long page, at its top: [id of the part, its name]. */
export function PageLinks({ parts }: { parts: readonly (readonly [id: string, name: string])[] }) {
  return (
    <nav aria-label="On this page" className="page-links small">
      <span className="muted">On this page</span>
      {parts.map(([id, name]) => (
        <Fragment key={id}>
          {" "}
          <a className="link" href={`#${id}`}>
            {name}
          </a>
        </Fragment>
      ))}
    </nav>
  );
}
