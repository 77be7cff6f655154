import type { NextConfig } from "next";

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
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
};

export default config;
