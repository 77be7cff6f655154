import { CST, Lexer } from "yaml";

/** Deeper than any question: that of the deepest field is 4. */
const bracketsMax = 16;
/** Rows may stand in one line, as `- [[1, a], [2, b]]`; so may the fields of a small mapping. */
const marksOnLineMax = 40;
const indentationMax = 200;

/**
 * The line, from 1, on which a YAML text begins to nest deeper than it may; null if it never does.
 * Parsing goes as deep as the text, and a text such as `- - - …` takes it so deep that the process
 * dies of it; so this looks at the marks first, which takes no depth. Indentation and the marks on one
 * line bound the depth of blocks.
 */
export function lineNestedTooDeeply(text: string): number | null {
  let line = 1;
  let brackets = 0;
  let marks = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    // A mark announces plain and block text, which comes next and is not to be taken for marks.
    const type: ReturnType<typeof CST.tokenType> = isText ? null : CST.tokenType(lexeme);
    isText = type === "scalar";
    if (type === "flow-seq-start" || type === "flow-map-start") brackets += 1;
    else if (type === "flow-seq-end" || type === "flow-map-end") brackets -= 1;
    else if (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind")
      marks += 1;
    const isWide = type === "space" && lexeme.length > indentationMax;
    if (isWide || brackets > bracketsMax || marks > marksOnLineMax) return line;
    const breaks = lexeme.split("\n").length - 1;
    line += breaks;
    if (breaks > 0) marks = 0;
  }
  return null;
}
