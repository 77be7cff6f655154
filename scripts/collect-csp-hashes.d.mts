/** Types of `collect-csp-hashes.mjs`, which runs without being compiled. */
export function collectCspHashes(projectDir: string): Promise<Record<string, string[]>>;
