import { framework } from "@/content/catalogue";
import { publicRoute } from "@/lib/access/route";

/** Ids and names of all skills for the command palette: the same for everybody, so it may be kept. */
export const GET = publicRoute(async () => {
  const skills = [...framework().skills.values()].map(({ id, name }) => ({ id, name }));
  return Response.json(skills, { headers: { "cache-control": "public, max-age=3600" } });
});
