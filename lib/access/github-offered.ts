/**
 * Whether the sign-in pages offer GitHub. They are prerendered, so this is settled when Rung is
 * built; the route behind the button reads the settings anew on every request.
 */
export function isGitHubOffered(): boolean {
  return Boolean(process.env.GITHUB_CLIENT_ID && process.env.GITHUB_CLIENT_SECRET);
}
