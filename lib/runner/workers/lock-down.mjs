/** What the language itself and Python's interpreter need once they are loaded. */
const KEPT = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date
  Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  SuppressedError JSON Math Intl ArrayBuffer SharedArrayBuffer Atomics DataView Uint8Array Int8Array
  Uint16Array Int16Array Uint32Array Int32Array Float16Array Float32Array Float64Array
  Uint8ClampedArray BigUint64Array BigInt64Array Map Set WeakMap WeakSet WeakRef BigInt Proxy Reflect
  FinalizationRegistry Iterator decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite
  isNaN globalThis self TextEncoder TextDecoder setTimeout clearTimeout queueMicrotask WebAssembly
  constructor`.split(/\s+/),
);

/**
 * Takes from this worker, for good, everything that reaches beyond it: the network, storage shared
 * with pages, other workers, messages. The policy sent with the worker's script refuses the network
 * and `eval` on its own; this is the second lock, and the only one before storage.
 */
export function lockDown() {
  const { crypto, performance } = globalThis;
  const replaced = {
    crypto: Object.freeze({ getRandomValues: crypto.getRandomValues.bind(crypto) }),
    performance: Object.freeze({
      now: performance.now.bind(performance),
      timeOrigin: performance.timeOrigin,
    }),
    console: Object.freeze({ log() {}, info() {}, warn() {}, error() {}, debug() {}, trace() {} }),
  };
  for (const holder of holders()) {
    for (const name of Reflect.ownKeys(holder)) {
      if (typeof name === "symbol" || KEPT.has(name)) continue;
      if (Reflect.deleteProperty(holder, name)) continue;
      Reflect.defineProperty(holder, name, { value: undefined, writable: false });
    }
  }
  for (const [name, value] of Object.entries(replaced)) {
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
  }
}

/** The global object and its prototypes, up to those that every object has. */
function holders() {
  const found = [];
  for (
    let each = globalThis;
    each && each !== Object.prototype;
    each = Reflect.getPrototypeOf(each)
  )
    found.push(each);
  return found;
}
