import { expect, test } from "vitest";
import { findPasswordProblem, hashPassword, verifyPassword } from "./password";

test("a password is hashed with argon2id at the advised cost, and compared verbatim", async () => {
  const password = "  Ünïcode 🧗 with blanks  ";
  const hash = await hashPassword(password);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, password)).toBe(true);
  expect(await verifyPassword(hash, password.trim())).toBe(false);
  expect(await verifyPassword(hash, password.normalize("NFD"))).toBe(false);
  expect(await hashPassword(password)).not.toBe(hash);
});

test("nobody's hash matches nothing, not even the decoy's own password", async () => {
  for (const password of ["nobody's password", "", "x".repeat(200)]) {
    expect(await verifyPassword(null, password)).toBe(false);
  }
});

test("an unknown address costs the work of a known one", async () => {
  const hash = await hashPassword("three unrelated words");
  await verifyPassword(null, "warm up");
  const cost = async (stored: string | null) => {
    const begun = process.cpuUsage();
    await verifyPassword(stored, "some guess");
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  const ratios: number[] = [];
  for (let i = 0; i < 15; i++) {
    // In turn, so that a machine that grows slower or faster meanwhile does so for both.
    const known = await cost(hash);
    ratios.push((await cost(null)) / known);
  }
  const ratio = ratios.sort((a, b) => a - b)[7];
  // CPU time, not wall time: other work on the machine does not count. Skipping the decoy would
  // make this ratio about 1 : 100.
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test.each(["password1", "12345678", "qwertyuiop", "aaaaaaaaaaaa", "Passw0rd!", "letmein123"])(
  "%s is refused with words that say what to do",
  async (password) => {
    expect(await findPasswordProblem(password, [])).toMatch(/Join three or four unrelated words/);
  },
);

test.each(["three unrelated words", "kV9#rtQ2pLx!", "пароль из четырёх слов", "🧗🪜🌄🥾🧭🏔️☔️🦅"])(
  "%s is accepted",
  async (password) => {
    expect(await findPasswordProblem(password, [])).toBeNull();
  },
);

test("one's own name is no password", async () => {
  expect(await findPasswordProblem("xanthippe", ["xanthippe", "x@example.org"])).not.toBeNull();
});
