/** Python in a worker of the browser. It is handed every file and fetches nothing. */
import { begin } from "./begin.mjs";
import { limitMemory } from "./limit-memory.mjs";
import createPyodideModule from "./pyodide.asm.mjs";
import { loadPyodide } from "./pyodide.mjs";
import { openPython } from "./python-session.mjs";

begin(async ({ program, library, lock, harness }) => {
  const hasRefusedMemory = limitMemory();
  // The page keeps what was compiled for the next worker, which then starts sooner.
  const module =
    program instanceof WebAssembly.Module ? program : await WebAssembly.compile(program);
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  globalThis.fetch = async () => new Response(library);
  const options = {
    indexURL: new URL("./", import.meta.url).href,
    lockFileContents: JSON.parse(lock),
    createPyodideModule,
  };
  const session = await openPython(loadPyodide, options, harness, hasRefusedMemory);
  return { session, module };
});
