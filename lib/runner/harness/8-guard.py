"""Refuses code of a person the doors to the runner itself: frames, tracing, the browser.

It looks at who asks: the library may do what a person's code may not. Whoever is bent on it finds
another way inside one interpreter; results are therefore marked as reported by the browser.
"""

CLOSED = {
    "js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "ctypes", "_ctypes", "_imp",
    "_testcapi", "_testinternalcapi", "_posixsubprocess", "_interpreters", "pip", "micropip",
}
LIBRARY = "/lib/python", "<frozen ", "harness.py"
# Functions of the library whose whole purpose is to hand out frames.
GIVES_FRAMES = {
    "currentframe", "stack", "trace", "walk_stack", "getouterframes", "_task_get_stack",
}
FRAME_NAMES = {"tb_frame", "gi_frame", "cr_frame", "ag_frame"}
KEPT_NAMES = {"__code__", "__defaults__", "__kwdefaults__"}
REFUSED = {
    "sys._current_frames", "sys._current_exceptions", "gc.get_objects", "gc.get_referrers",
    "gc.get_referents", "code.__new__", "marshal.loads",
}
# Refused to the library as well: a debugger would hand on what it sees.
OURS_ALONE = {
    "sys.settrace", "sys.setprofile", "sys.monitoring.register_callback", "sys.addaudithook",
    "sys.remote_exec",
}
frame_at = sys._getframe
# Asking for a frame is itself an event.
is_asking = False


def told(what):
    return f"{what} is not available here"


def asker():
    """The frame that caused the event: the first outside of this file's functions."""
    global is_asking
    is_asking = True
    try:
        return frame_at(3)
    finally:
        is_asking = False


def is_library():
    return asker().f_code.co_filename.startswith(LIBRARY)


def asker_file():
    return asker().f_code.co_filename


def gives_frames():
    return asker().f_code.co_name in GIVES_FRAMES


def watch(event, args):
    """The audit hook: raising refuses the event."""
    if is_asking:
        return
    if event == "import":
        if args[0].partition(".")[0] in CLOSED and not is_library():
            raise ImportError(told(args[0]))
    elif event == "sys._getframe":
        if not is_library() or gives_frames():
            raise NotAvailable(told(event))
    elif event == "object.__getattr__":
        if args[1] in FRAME_NAMES and (not is_library() or gives_frames()):
            raise NotAvailable(told(args[1]))
    elif event == "object.__setattr__":
        code = getattr(args[0], "__code__", None)
        if args[1] in KEPT_NAMES and code and code.co_filename.startswith(LIBRARY):
            raise NotAvailable(told(f"changing {args[1]} of the library"))
    elif event == "compile":
        # Otherwise code could be named as if it belonged to the library.
        name = args[1] if isinstance(args[1], str) else ""
        if name.startswith(LIBRARY) and not is_library():
            raise NotAvailable(told(f"the file name {name}"))
    elif event in REFUSED and not is_library():
        raise NotAvailable(told(event))
    elif event in OURS_ALONE and asker_file() != "harness.py":
        raise NotAvailable(told(event))


def close_doors():
    """Takes the browser away, and whatever ends the interpreter. To be called before `Baseline`."""
    for name in [name for name in sys.modules if name.partition(".")[0] in CLOSED - {"_imp"}]:
        del sys.modules[name]
    # Nothing is a module that cannot be imported, however one goes about it.
    sys.modules.update({name: None for name in CLOSED - {"_imp"}})
    sys.meta_path[:] = [finder for finder in sys.meta_path if isinstance(finder, type)]
    import logging
    import posix
    import signal

    logging.currentframe = no_frame

    for module, names in (
        (os, ("_exit", "abort", "kill", "execv", "execve")),
        (posix, ("_exit", "abort", "kill", "execv", "execve")),
        (signal, ("raise_signal", "alarm", "setitimer")),
    ):
        for name in names:
            if hasattr(module, name):
                setattr(module, name, ended)
    sys.addaudithook(watch)
