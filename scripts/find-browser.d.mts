/** Types of `find-browser.mjs`, which runs without being compiled. */
export type Browser = { executablePath: string; env: Record<string, string>; args: string[] };
export function findBrowser(environment?: NodeJS.ProcessEnv): Browser;
export function systemChromium(path?: string): string | undefined;
