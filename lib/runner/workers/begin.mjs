/**
 * Waits for the page to hand over a channel and what is to be loaded, opens a session with it, takes
 * away what nobody needs any more, and answers. The channel is known to this closure alone, so that
 * no code that runs here can speak in its place.
 */
import { answer } from "./answer.mjs";
import { lockDown } from "./lock-down.mjs";

/** @param {(files: object) => Promise<{ session: object, module?: WebAssembly.Module }>} open */
export function begin(open) {
  self.addEventListener(
    "message",
    async ({ data: { port, files } }) => {
      const post = port.postMessage.bind(port);
      const listen = (hear) => {
        port.onmessage = ({ data }) => hear(data);
      };
      try {
        const { session, module } = await open(files);
        lockDown();
        answer(session, { post, listen }, { module });
      } catch (error) {
        post({ kind: "failed", message: String(error) });
      }
    },
    { once: true },
  );
}
