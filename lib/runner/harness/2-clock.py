"""A clock that waiting moves on: nobody waits for real, and the time that was asked for passes.

`time.sleep` and the loop of `asyncio.run` add to one offset, which `time.time`, `time.monotonic`
and `time.perf_counter` show. The loop's own clock counts waiting only, so that a test with time-outs
gives the same result on a slow machine.
"""

import asyncio
import time


class Clock:
    """`waited` is the seconds that were slept or waited for."""

    def __init__(self):
        self.waited = 0.0
        self.real = {
            name: getattr(time, name) for name in ("time", "monotonic", "perf_counter")
        }

    def sleep(self, seconds):
        if seconds != seconds or seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.waited += float(seconds)

    def install(self):
        """Puts this clock into the module `time`."""
        self.waited = 0.0
        time.sleep = self.sleep
        for name, real in self.real.items():
            setattr(time, name, lambda real=real: real() + self.waited)
            setattr(time, f"{name}_ns", lambda real=real: int((real() + self.waited) * 1e9))


class Waiting:
    """Stands in for the selector of a loop: there are no sockets, only time to pass."""

    def __init__(self, clock):
        self.clock = clock

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("deadlock: every task waits, and nothing is left that could wake one")
        # Even asking costs a moment; else a loop that polls the clock would never end.
        self.clock.waited += max(timeout, 1e-6)
        return []

    def close(self):
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop whose time is what was waited for."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock
        self._selector = Waiting(clock)

    def time(self):
        return self.clock.waited

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def virtual_run(clock):
    """A stand-in for `asyncio.run` that ends within one synchronous call."""

    def run(main, *, debug=None, loop_factory=None):
        # The browser's own loop counts as running all the time; nested runs are refused.
        outer = asyncio._get_running_loop()
        if isinstance(outer, VirtualLoop):
            main.close()
            raise RuntimeError("asyncio.run() cannot be called from a running event loop")
        asyncio._set_running_loop(None)
        try:
            factory = loop_factory or (lambda: VirtualLoop(clock))
            with asyncio.Runner(debug=debug, loop_factory=factory) as runner:
                return runner.run(main)
        finally:
            asyncio._set_running_loop(outer)

    return run
