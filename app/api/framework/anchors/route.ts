import { framework } from "@/content/catalogue";

/** The behavioural anchors of every skill, index = proficiency. The same for everybody. */
export function GET() {
  const anchors = Object.fromEntries(
    [...framework().skills].map(([id, skill]) => [id, skill.anchors]),
  );
  return Response.json(anchors, {
    headers: { "cache-control": "public, max-age=31536000, immutable" },
  });
}
export const dynamic = "force-static";
