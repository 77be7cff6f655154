/** Tells that a session is ready, then runs each request that arrives and tells what became of it. */
export function answer(port, session) {
  port.postMessage({ kind: "ready", version: session.version });
  port.on("message", ({ request }) => {
    const report = (result) => port.postMessage({ kind: "step", result });
    try {
      port.postMessage({ kind: "done", result: session.run(request, report) });
    } catch (error) {
      port.postMessage({ kind: "crashed", message: String(error) });
    }
  });
}
