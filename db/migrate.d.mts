/** Types of `migrate.mjs`, which runs before anything is compiled. */
export function migrate(
  databaseUrl: string,
  options?: { folder?: string; patienceMs?: number },
): Promise<string[]>;
