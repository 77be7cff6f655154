import { expect, test } from "vitest";
import { check, keepPython } from "./testing/python";

keepPython();

const passes = async (code: string, test: string) =>
  expect((await check(code, test)).fault).toBeNull();

test("waiting takes no time, and the clocks show that it passed", async () => {
  const began = performance.now();
  await passes(
    "",
    `import time
clocks = time.time, time.monotonic, time.perf_counter
before = [clock() for clock in clocks]
time.sleep(3600)
assert all(3600 <= clock() - then < 3660 for clock, then in zip(clocks, before))
assert time.monotonic_ns() > 3600 * 10**9`,
  );
  expect(performance.now() - began).toBeLessThan(60_000);
});

test("asyncio runs to its end with a clock of its own", async () => {
  const code = `import asyncio
async def slow(seconds):
    await asyncio.sleep(seconds)
    return seconds
async def race():
    loop = asyncio.get_running_loop()
    began = loop.time()
    found = await asyncio.gather(slow(30), slow(10), slow(20))
    return found, round(loop.time() - began, 3)
`;
  await passes(code, "import asyncio\nassert asyncio.run(race()) == ([30, 10, 20], 30.0)");
  await passes(
    code,
    `import asyncio
async def late():
    try:
        async with asyncio.timeout(5):
            await slow(60)
    except TimeoutError:
        return 'late'
assert asyncio.run(late()) == 'late'`,
  );
});

test("a loop that polls the clock ends, and one that nothing can wake is told", async () => {
  await passes(
    "",
    `import asyncio
async def poll():
    loop = asyncio.get_running_loop()
    end = loop.time() + 0.001
    while loop.time() < end:
        await asyncio.sleep(0)
asyncio.run(poll())`,
  );
  const asleep = "import asyncio\nasync def wait():\n    await asyncio.Event().wait()\n";
  const { fault } = await check(asleep, "import asyncio\nasyncio.run(wait())");
  expect(fault?.message).toMatch(/deadlock/);
});

test("a run inside a run is refused, as everywhere", async () => {
  const { fault } = await check(
    "",
    `import asyncio
async def inner(): pass
async def outer(): asyncio.run(inner())
asyncio.run(outer())`,
  );
  expect(fault).toMatchObject({ type: "RuntimeError" });
});
