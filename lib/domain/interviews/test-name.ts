const charactersMax = 64;

/**
 * The name under which a visible test is shown: its number, and the message of its first assert or
 * else the assert itself, cut to one short line. `Test 2: median([]) is None`.
 */
export function testName(number: number, code: string): string {
  const statement = firstAssert(code);
  const said = statement && (messageOf(statement) ?? statement);
  return said ? `Test ${number}: ${shortened(said)}` : `Test ${number}`;
}

/** The first line that asserts something, without the word itself; undefined without one. */
function firstAssert(code: string): string | undefined {
  const line = code.split("\n").find((each) => /^\s*assert\b/.test(each));
  return line?.replace(/^\s*assert\b\s*/, "").trim();
}

/** The text after the last comma, where it is a plain string. */
function messageOf(statement: string): string | undefined {
  const found = /, *(?:'([^'{}\\]+)'|"([^"{}\\]+)")\s*$/.exec(statement);
  const message = found?.[1] ?? found?.[2];
  // `== (1, 'a')` ends with a bracket and never comes here; `x == 1, 'a', 'b'` is no Python.
  return message && /[a-z]/i.test(message) ? message : undefined;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= charactersMax ? line : `${line.slice(0, charactersMax - 1).trimEnd()}…`;
}
