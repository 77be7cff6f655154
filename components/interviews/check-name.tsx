/** A comparison, or something called or indexed: then the name is the test's own code. */
const CODE = /[=!<>]=|\w[([]/;

/** The name of a test, "Test 1: f(2) == 4"; what of it is code is set as code. */
export function CheckName({ name }: { name: string }) {
  const [, number, said] = /^((?:Test|Hidden test) \d+: )(.+)$/.exec(name) ?? [];
  if (!number || !said || !CODE.test(said)) return name;
  return (
    <>
      {number}
      <code>{said}</code>
    </>
  );
}
