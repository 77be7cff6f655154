/**
 * Python, loaded once, and the harness in it; the same in a browser's worker and in Node's. It knows
 * nothing of messages: `run` is synchronous and tells each step to `report`.
 */

const OUTPUT_CHARS_MAX = 20_000;
/** Emscripten's number for "no space left on device". */
const ENOSPC = 51;
const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** Runs the two halves of the harness, each in a namespace of its own, and returns `run_piece`. */
const BOOT = `
def boot(harness):
    import builtins
    import types

    above, below = harness.split("# ---- out of sight ----")
    seen = types.ModuleType("runner")
    seen.__dict__["__builtins__"] = dict(vars(builtins))
    exec(compile(above, "harness.py", "exec"), seen.__dict__)
    unseen = {**seen.__dict__, "__builtins__": dict(vars(builtins)), "seen": seen}
    exec(compile(below, "harness.py", "exec"), unseen)
    return unseen["run_piece"]

boot`;

/**
 * @param {(options: object) => Promise<any>} loadPyodide
 * @param {object} options handed to loadPyodide
 * @param {string} harness the joined files of `lib/runner/harness`
 * @param {() => boolean} hasRefusedMemory whether memory was asked for beyond the limit, since the last question
 */
export async function openPython(loadPyodide, options, harness, hasRefusedMemory) {
  const pyodide = await loadPyodide({
    ...options,
    // What Python would find as `js`: nothing.
    jsglobals: Object.create(null),
    stdin: () => null,
  });
  // What passes by `sys.stdout` goes nowhere, and above all does not pile up here.
  const swallow = { write: (buffer) => buffer.length };
  pyodide.setStdout(swallow);
  pyodide.setStderr(swallow);
  const forgetFiles = limitFiles(pyodide.FS);
  const version = pyodide.runPython("import sys; '.'.join(map(str, sys.version_info[:2]))");
  const runPiece = pyodide.runPython(BOOT)(harness);

  /** One piece by the harness. A JavaScript error means that the interpreter is beyond repair. */
  const piece = (description) => {
    forgetFiles();
    return JSON.parse(runPiece(JSON.stringify(description)));
  };
  return {
    version,
    run: (request, report) => runRequest(piece, request, report, hasRefusedMemory),
  };
}

/**
 * Files lie in JavaScript's memory, where no limit of WebAssembly reaches: past the limit the disk is
 * full. Returns what begins the count anew, once the files are gone.
 */
function limitFiles(fs) {
  const { MEMFS } = fs.filesystems;
  let bytes = 0;
  const ask = (more) => {
    if (bytes + more > FILE_BYTES_MAX) throw new fs.ErrnoError(ENOSPC);
    bytes += Math.max(0, more);
  };
  const stream = MEMFS.ops_table.file.stream;
  const { write } = stream;
  stream.write = (file, buffer, offset, length, position, canOwn) => {
    ask(position + length - file.node.usedBytes);
    return write(file, buffer, offset, length, position, canOwn);
  };
  const resize = MEMFS.resizeFileStorage;
  MEMFS.resizeFileStorage = (node, size) => {
    ask(size - node.usedBytes);
    resize.call(MEMFS, node, size);
  };
  return () => {
    bytes = 0;
  };
}

/** Every piece of a request after the code itself: `{ name, piece }`. */
function piecesOf(request) {
  const { code } = request;
  if (request.kind === "python") {
    return request.tests.map((test) => ({
      name: test.name,
      isCorrect: true,
      piece: { kind: "test", code, test: test.code },
    }));
  }
  return request.versions.map((version) => ({
    name: version.name,
    isCorrect: version.isCorrect,
    piece: {
      kind: "version",
      code,
      version: version.code,
      function: request.function,
      subject: request.subject,
    },
  }));
}

/**
 * Runs a whole request and returns its `RunResult`. `report` is told `{ output, isOutputCut, fault }`
 * of the code and then each check, so that whoever ends this by force keeps what was done.
 */
function runRequest(piece, request, report, hasRefusedMemory) {
  let room = OUTPUT_CHARS_MAX;
  const began = performance.now();
  const result = {
    status: "done",
    output: "",
    isOutputCut: false,
    fault: null,
    checks: [],
    table: null,
    milliseconds: 0,
  };
  const take = (description) => {
    const done = piece({ ...description, room });
    room -= done.output.length;
    result.output += done.output;
    result.isOutputCut ||= done.isOutputCut;
    if (hasRefusedMemory() && done.fault) result.status = "out-of-memory";
    return done;
  };
  result.fault = take({ kind: "code", code: request.code }).fault;
  report({ ...result });
  for (const { name, isCorrect, piece: description } of piecesOf(request)) {
    const { fault, milliseconds } = take(description);
    result.checks.push({ name, hasPassed: (fault === null) === isCorrect, milliseconds, fault });
    report({ ...result, checks: [...result.checks] });
  }
  return { ...result, milliseconds: performance.now() - began };
}
