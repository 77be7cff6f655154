import type { NextConfig } from "next";
import { placeRunner } from "./scripts/place-runner.mjs";

// Here, because every way to build or serve reads this file, and none may lack it.
placeRunner(import.meta.dirname);

/**
 * The runner's workers execute code of other people. They are handed every file by the page, so they
 * may fetch nothing, and `eval` is refused to them; they only compile WebAssembly.
 */
const RUNNER_HEADERS = {
  "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // These load native or dynamic parts at run time and must not be bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "nodemailer",
    "pg-boss",
    "pino",
    "postgres",
    "rate-limiter-flexible",
  ],
  headers: async () => [
    { source: "/runner/:path*", headers: listed(RUNNER_HEADERS) },
    {
      // Named by what is in them.
      source: "/runner/:folder/:file",
      headers: listed({ "Cache-Control": "public, max-age=31536000, immutable" }),
    },
    { source: "/runner/manifest.json", headers: listed({ "Cache-Control": "no-cache" }) },
  ],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
};

export default config;
