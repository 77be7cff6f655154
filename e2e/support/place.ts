/** The address of the server under test. */
export function origin(): string {
  const { RUNG_E2E_ORIGIN } = process.env;
  if (!RUNG_E2E_ORIGIN) throw new Error("The global set-up has not started a server.");
  return RUNG_E2E_ORIGIN;
}
