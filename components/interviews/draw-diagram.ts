/** What the picture is drawn with, in colours that hold in this theme. */
export type DiagramLook = {
  readonly ink: string;
  readonly ground: string;
  readonly edge: string;
};

export type Drawing = {
  /** A data address: as a picture, nothing within it can run or reach another site. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
};

/** Enough for any sketch; a longer text would hold up the page. */
const CHARACTERS_MAX = 10_000;
const EDGES_MAX = 300;
const FONT = "system-ui, sans-serif";

let count = 0;

/**
 * Draws a Mermaid text; null where it is none. Loads Mermaid itself, which is large, at the first
 * call. Its strict mode takes no markup and no links from the text, and what comes out is a picture.
 */
export async function drawDiagram(source: string, look: DiagramLook): Promise<Drawing | null> {
  if (source.length > CHARACTERS_MAX) return null;
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    suppressErrorRendering: true,
    maxTextSize: CHARACTERS_MAX,
    maxEdges: EDGES_MAX,
    // The text may not change any of these from within.
    secure: [
      "secure",
      "securityLevel",
      "startOnLoad",
      "maxTextSize",
      "maxEdges",
      "suppressErrorRendering",
      "htmlLabels",
      "flowchart",
      "fontFamily",
      "themeCSS",
    ],
    fontFamily: FONT,
    // Hairlines, as everywhere: its own look has shadows, which glow on a dark page.
    look: "classic",
    theme: "base",
    themeVariables: {
      fontFamily: FONT,
      background: look.ground,
      primaryColor: look.ground,
      primaryTextColor: look.ink,
      primaryBorderColor: look.edge,
      lineColor: look.edge,
      textColor: look.ink,
      secondaryColor: look.ground,
      tertiaryColor: look.ground,
      edgeLabelBackground: look.ground,
    },
  });
  try {
    count += 1;
    const { svg } = await mermaid.render(`diagram-${count}`, source);
    return toDrawing(svg);
  } catch {
    return null;
  }
}

function toDrawing(markup: string): Drawing | null {
  // Mermaid gives HTML, and a picture must be XML.
  const svg = new DOMParser().parseFromString(markup, "text/html").querySelector("svg");
  const box = svg
    ?.getAttribute("viewBox")
    ?.split(/[\s,]+/)
    .map(Number);
  const [width = Number.NaN, height = Number.NaN] = box?.slice(2) ?? [];
  if (!svg || !(width > 0) || !(height > 0)) return null;
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  const xml = new XMLSerializer().serializeToString(svg);
  return { src: `data:image/svg+xml,${encodeURIComponent(xml)}`, width, height };
}
