const kept =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|LANG|LC_.*|TERM|CI|FORCE_COLOR|NO_COLOR|DISPLAY|XDG_.*|SystemRoot|NODE_EXTRA_CA_CERTS|PLAYWRIGHT_.*|TRACE|NODE_COMPILE_CACHE)$/i;

/** What a test may see of this machine's environment: nothing that is a setting of the product. */
export function testEnvironment(
  settings: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    // Without a language, Chromium saves no file whose name has letters beyond ASCII.
    LANG: "C.UTF-8",
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => kept.test(name)),
    ),
    NODE_ENV: "test",
    NEXT_TELEMETRY_DISABLED: "1",
    ...settings,
  };
}
