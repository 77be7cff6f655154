const PAGE_BYTES = 64 * 1024;
const MEMORY_BYTES_MAX = 512 * 1024 * 1024;

/**
 * Lets no WebAssembly memory of this realm grow beyond 512 MB: Python then raises MemoryError.
 * Returns a question: was more asked for since it was last asked?
 */
export function limitMemory() {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  let hasRefused = false;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MEMORY_BYTES_MAX) {
      hasRefused = true;
      throw new RangeError("The memory is full.");
    }
    return grow.call(this, pages);
  };
  return () => {
    const answer = hasRefused;
    hasRefused = false;
    return answer;
  };
}
