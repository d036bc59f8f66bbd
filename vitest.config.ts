import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    setupFiles: ["tests/support/database.ts"],
    maxWorkers: 3,
    pool: "threads",
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
