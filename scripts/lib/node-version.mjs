/** A sentence that says why this Node cannot run Rung, or undefined when it can. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Rung needs Node 20.19 or newer (22 or 24 is best); this is Node ${version}. See https://nodejs.org.`;
}
