import { spawn } from "node:child_process";
import { anyPort } from "../../../scripts/ports";
import type { WebKitPrograms } from "../../../scripts/webkit";

/** One command of W3C WebDriver (https://www.w3.org/TR/webdriver2/): its value, or its error thrown. */
type Command = <T = unknown>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
) => Promise<T>;

export type Session = { command: Command; stop: () => Promise<void> };

const STARTS_WITHIN_MS = 30_000;
const ANSWERS_WITHIN_MS = 60_000;

/** MiniBrowser with a camera and a microphone that it makes up, and that no page has to ask for. */
const browserOptions = [
  "--automation",
  "--enable-media-stream=true",
  "--enable-mock-capture-devices=true",
  "--features=+MockCaptureDevices,-GetUserMediaRequiresFocus,-MockCaptureDevicesPrompt",
];

/** Starts WebKitWebDriver on a display in memory, and one browser with it. `stop` ends all of them. */
export async function startSession({
  driver,
  browser,
  display,
}: WebKitPrograms): Promise<Session> {
  const port = await anyPort();
  const child = spawn(display, ["--auto-servernum", driver, `--port=${port}`], {
    env: {
      ...process.env,
      // Its other encoder of H.264 gives slices without a picture in them.
      GST_PLUGIN_FEATURE_RANK: "openh264enc:NONE,x264enc:MAX",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
    stdio: "ignore",
    // A group of its own, so that the display and the browser end with it.
    detached: true,
  });
  const end = () => {
    try {
      process.kill(-child.pid!, "SIGTERM");
    } catch {
      // All of it has ended.
    }
  };
  process.once("exit", end);
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilReady(base);
    const { sessionId } = await send<{ sessionId: string }>(
      ...([base, "POST", "/session"] as const),
      {
        capabilities: {
          alwaysMatch: {
            acceptInsecureCerts: true,
            unhandledPromptBehavior: "accept",
            "webkitgtk:browserOptions": {
              binary: browser,
              args: browserOptions,
            },
          },
        },
      },
    );
    return {
      command: (method, path, body) =>
        send(base, method, `/session/${sessionId}${path}`, body),
      stop: async () => {
        await send(base, "DELETE", `/session/${sessionId}`).catch(() => null);
        process.off("exit", end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function untilReady(base: string): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    try {
      await send(base, "GET", "/status");
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function send<T>(
  base: string,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(`${base}${path}`, {
    method,
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  }
  return value as T;
}
