/** Set by the proxy on its way in, so that a page can name where it was going. */
export const PATH_HEADER = "x-rung-path";
