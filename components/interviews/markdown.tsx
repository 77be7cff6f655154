import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";

/** A box that scrolls sideways is reached by the keyboard too. Headings stand below the page's own. */
const parts: Components = {
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre tabIndex={0}>{children}</pre>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-box" tabIndex={0} aria-label="Table">
      <table className="table">{children}</table>
    </section>
  ),
  h1: ({ children }) => <h2 className="markdown-heading">{children}</h2>,
  h2: ({ children }) => <h2 className="markdown-heading">{children}</h2>,
  h3: ({ children }) => <h3 className="markdown-heading">{children}</h3>,
  a: ({ href, children }) => (
    <a href={href} rel="noreferrer nofollow">
      {children}
    </a>
  ),
  // Pictures of other sites would tell them who reads this.
  img: ({ alt }) => <>{alt}</>,
};

/** Markdown of questions and answers, made safe, as part of a page. For the server only: it is heavy. */
export function Markdown({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div className={`markdown ${className}`}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        components={parts}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
