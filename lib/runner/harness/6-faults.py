"""What went wrong, as the person should read it: no frame of the runner, and the line in their text."""

import linecache
import traceback

CODE, TEST = "your_code.py", "test.py"
MESSAGE_CHARS_MAX = 2_000
TRACEBACK_CHARS_MAX = 8_000

own_traceback = BaseException.__dict__["__traceback__"].__get__


def remember(filename, text):
    """Lets a traceback show the lines of a text that is in no file."""
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)


def cut(text, most):
    text = text.encode("utf-8", "replace").decode().replace("\0", "\u2400")
    return text if len(text) <= most else text[: most - 1] + "…"


def frames_of(error):
    """The frames of an error from the first that is not the runner's."""
    place = own_traceback(error)
    while place and place.tb_frame.f_code.co_filename not in (CODE, TEST):
        place = place.tb_next
    return place


def line_in(error, filename):
    """The innermost line in one of the texts, or None."""
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno
    line, place = None, own_traceback(error)
    while place:
        if place.tb_frame.f_code.co_filename == filename:
            line = place.tb_lineno
        place = place.tb_next
    return line


def message_of(error):
    if isinstance(error, SyntaxError):
        return error.msg
    if isinstance(error, SystemExit):
        return "The code ended the program instead of returning."
    try:
        # A KeyError with one key says only the key, which reads oddly on its own.
        return str(error)
    except BaseException:
        return ""


def traceback_of(error):
    told = traceback.TracebackException(
        type(error), error, frames_of(error), lookup_lines=True, compact=True
    )
    inner = told
    while inner:
        inner.stack = traceback.StackSummary.from_list(
            [f for f in inner.stack if f.filename != "harness.py"]
        )
        inner = inner.__cause__ or inner.__context__
    return "".join(told.format())


def fault_of(error):
    """A `RunFault`. Never raises: an error may be built to confuse whoever reads it."""
    fault = {"type": type(error).__name__, "message": "", "traceback": ""}
    for key, read, most in (
        ("message", message_of, MESSAGE_CHARS_MAX),
        ("traceback", traceback_of, TRACEBACK_CHARS_MAX),
    ):
        try:
            fault[key] = cut(read(error), most)
        except BaseException:
            pass
    for key, filename in (("line", CODE), ("testLine", TEST)):
        try:
            fault[key] = line_in(error, filename)
        except BaseException:
            fault[key] = None
    return fault
