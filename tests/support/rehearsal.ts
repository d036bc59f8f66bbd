import { afterAll, beforeEach, vi } from "vitest";
import { startRehearsal, type RehearsalRequest } from "@/lib/ai/rehearsal";

/** The rehearsal AI of a test file, connected, and before each test without faults and without a request. */
export async function connectRehearsal(model = "") {
  const server = await startRehearsal({ isRecording: true });
  vi.stubEnv("AI_BASE_URL", server.baseUrl);
  vi.stubEnv("AI_API_KEY", "test");
  if (model) vi.stubEnv("AI_MODEL", model);
  beforeEach(() => {
    server.requests.length = 0;
    server.fault = undefined;
  });
  afterAll(() => server.stop());
  /** What arrived of one kind. */
  const arrived = <K extends RehearsalRequest["kind"]>(kind: K) =>
    server.requests.filter(
      (request): request is Extract<RehearsalRequest, { kind: K }> =>
        request.kind === kind,
    );
  return Object.assign(server, { arrived });
}
