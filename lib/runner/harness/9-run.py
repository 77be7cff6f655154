"""Runs one piece: the code alone, the code and one test, or the code against one version."""

import json

clock = Clock()
close_doors()
clock.install()
asyncio.run = asyncio.runners.run = virtual_run(clock)
asyncio.new_event_loop = asyncio.events.new_event_loop = lambda: VirtualLoop(clock)
asyncio._set_running_loop(None)
asyncio.events._event_loop_policy = None
sys.stdin = io.StringIO()
baseline = Baseline()
pristine = dict(vars(builtins))
now = clock.real["perf_counter"]
# All of the above stays for ever: looking for garbage need not go through it each time.
gc.freeze()


def fresh(name):
    """A module of its own with builtins of its own, so that replacing one reaches nobody else."""
    module = types.ModuleType(name)
    module.__dict__["__builtins__"] = dict(pristine)
    module.__dict__[TELL] = tell
    sys.modules[name] = module
    return module


def run_text(text, filename, space):
    if filename == CODE:
        remember(filename, text)
    exec(compiled(text, filename), space)


def run_test(piece, output):
    """The test sees the names of the code except those that would hide builtins."""
    output.is_muted = True
    code = fresh("your_code")
    run_text(piece["code"], CODE, code.__dict__)
    baseline.restore_modules()
    redirect(output)
    sys.modules["your_code"] = code
    # The module of this name that code can import is another, empty one.
    space = fresh("__main__").__dict__
    sys.modules["__main__"] = types.ModuleType("__main__")
    for name, value in list(code.__dict__.items()):
        if name not in pristine and not name.startswith(("__", "@")):
            space[name] = value
    output.is_muted = False
    run_text(piece["test"], TEST, space)


def run_version(piece, output):
    """Whether the candidate's function raises on one version of its subject."""
    output.is_muted = True
    version = fresh("subject").__dict__
    run_text(piece["version"], TEST, version)
    subject = version[piece["subject"]]
    code = fresh("your_code").__dict__
    run_text(piece["code"], CODE, code)
    if piece["function"] not in code:
        raise NameError(f"name '{piece['function']}' is not defined")
    output.is_muted = False
    code[piece["function"]](subject)


def run_code(piece, output):
    run_text(piece["code"], CODE, fresh("__main__").__dict__)


KINDS = {"code": run_code, "test": run_test, "version": run_version}


def redirect(output):
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = output
    sys.stdin = io.StringIO()


def run_piece(text):
    """Takes and returns JSON: `{kind, code, room, ...}` to `{fault, output, isOutputCut, milliseconds}`."""
    piece = json.loads(text)
    output = Output(piece["room"])
    clock.waited = 0.0
    fault = None
    redirect(output)
    began = now()
    try:
        KINDS[piece["kind"]](piece, output)
    except BaseException as error:
        took = now() - began
        baseline.restore()
        # Not before: code might read in it what is expected.
        remember(TEST, piece.get("test") or piece.get("version") or "")
        fault = fault_of(error)
        # Frames hold what the code built, which may be large.
        error.__traceback__ = error.__context__ = error.__cause__ = None
    else:
        took = now() - began
        baseline.restore()
    result = json.dumps(
        {
            "fault": fault,
            "output": output.text(),
            "isOutputCut": output.is_cut,
            "milliseconds": took * 1000,
        }
    )
    linecache.clearcache()
    gc.collect()
    return result
