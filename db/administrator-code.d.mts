/** Types of `administrator-code.mjs`, which runs before anything is compiled. */
export function renewAdministratorCode(databaseUrl: string): Promise<string | null>;
