/**
 * Tells that a session is ready, then runs each request that arrives and tells what became of it.
 * `post` and `listen` are the two ways of the only channel there is; candidates' code has neither.
 */
export function answer(session, { post, listen }, more = {}) {
  listen(({ request }) => {
    try {
      const result = session.run(request, (soFar) => post({ kind: "step", result: soFar }));
      post({ kind: "done", result });
    } catch (error) {
      post({ kind: "crashed", message: String(error) });
    }
  });
  post({ kind: "ready", version: session.version, ...more });
}
