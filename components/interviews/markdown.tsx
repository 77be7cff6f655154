import ReactMarkdown, { type Components, type ExtraProps } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { Diagram } from "./diagram";

/** A box that scrolls sideways is reached by the keyboard too. Headings stand below the page's own. */
const parts: Components = {
  pre: ({ node, children }) => {
    const sketch = sketchIn(node);
    if (sketch !== null) return <Diagram source={sketch} />;
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <pre tabIndex={0}>{children}</pre>
    );
  },
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section a landmark.
    <div role="group" className="table-box" tabIndex={0} aria-label="Table">
      <table className="table">{children}</table>
    </div>
  ),
  h1: ({ children }) => <h2 className="markdown-heading">{children}</h2>,
  h2: ({ children }) => <h2 className="markdown-heading">{children}</h2>,
  h3: ({ children }) => <h3 className="markdown-heading">{children}</h3>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
  // Pictures of other sites would tell them who reads this.
  img: ({ alt }) => <>{alt}</>,
};

/** The Mermaid text of a fenced block that says it is one; null for any other code. */
function sketchIn(node: ExtraProps["node"]): string | null {
  const [code] = node?.children ?? [];
  if (code?.type !== "element" || code.tagName !== "code") return null;
  const names = code.properties.className;
  if (!Array.isArray(names) || !names.includes("language-mermaid")) return null;
  const [text] = code.children;
  return text?.type === "text" ? text.value : null;
}

/** Only the web: no mails, no scripts, and no pages of ours that a text could pretend to be. */
const webOnly = (url: string) => (/^https?:\/\//i.test(url) ? url : null);

/** Markdown of questions and answers, made safe, as part of a page. For the server only: it is heavy. */
export function Markdown({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div className={`markdown ${className}`}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        urlTransform={webOnly}
        components={parts}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
