"""What a failed comparison tells, and what ends a program: code can get at both, so they decide nothing."""

import reprlib

short = reprlib.Repr()
short.maxstring = short.maxother = short.maxlong = 200
short.maxlist = short.maxtuple = short.maxset = short.maxfrozenset = short.maxdict = 20
short.maxlevel = 4


def shown(value):
    """A short form of a value, whatever its own `__repr__` does."""
    try:
        return short.repr(value)
    except Exception:
        return f"<{type(value).__name__}>"


def tell(left, sign, right):
    """The message of a comparison that does not hold."""
    return f"{shown(left)} {sign} {shown(right)} does not hold"


def ended(*status):
    """Stands in for everything that would end the interpreter at once."""
    raise SystemExit(*status)


def no_frame():
    """Stands in for what hands out frames; `logging` knows how to do without."""
    return None


class NotAvailable(RuntimeError):
    """What code asked for is closed to it."""
