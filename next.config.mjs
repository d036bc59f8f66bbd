/**
 * Plain JavaScript, for `next start` reads it: TypeScript would bring the whole compiler into the web server's memory.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  // Tests build into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Development must not log secrets either: links (T2), and what actions are called with, the set-up password included.
  logging: {
    serverFunctions: false,
    incomingRequests: {
      ignore: [
        /^\/(i|api\/continue|api\/stop-reminders|api\/opened|api\/withdraw)\//,
      ],
    },
  },
  // No page has images that Next must shrink; its route would do so for anybody (W15).
  images: { unoptimized: true },
  // Static files, which are too many for `proxy.ts`.
  headers: () => [
    {
      source: "/_next/static/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
      ],
    },
  ],
  experimental: {
    // The redirect guards shared caches, and nothing of ours may be cached by one. Mail programs' images would follow it.
    validateRSCRequestHeaders: false,
  },
  // `npm run check` has checked the types; a build that does it again takes twice as long.
  typescript: { ignoreBuildErrors: true },
  // Native or large server-only packages stay outside the bundle.
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "nodemailer",
    // Renders with its own React, which a bundle for server components would replace.
    "react-email",
    "mediabunny",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
};

export default config;
