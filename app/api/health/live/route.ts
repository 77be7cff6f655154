/** Answers as long as the process runs, whatever the database does. */
export function GET() {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
export const dynamic = "force-dynamic";
