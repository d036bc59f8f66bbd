import { findCandidate } from "@/app/api/uploads/candidate-route";
import { uploadServer } from "@/app/api/uploads/segment-files";
import { findUpload } from "@/lib/recordings/queries";
import { isRecordingId } from "@/lib/recordings/schema";

type Context = { params: Promise<{ publicId: string; segmentId: string }> };

/**
 * A segment's bytes by tus: HEAD asks how far they are, PATCH adds to them. Whose recorder was taken over is told so in
 * `X-Recorder`, but may send what it recorded before: the lease is about recording, and no answer is lost for it.
 */
async function transfer(request: Request, context: Context): Promise<Response> {
  const { publicId, segmentId } = await context.params;
  const access = await findCandidate(request, publicId);
  if (!access) return new Response(null, { status: 403 });
  const upload = isRecordingId(segmentId)
    ? await findUpload(access, segmentId)
    : null;
  if (!upload) return new Response(null, { status: 404 });
  const server = await uploadServer(upload.maxBytes);
  const response = await server.handleWeb(request);
  if (request.headers.get("x-recorder") !== upload.recorderId)
    response.headers.set("X-Recorder", "lost");
  return response;
}

export { transfer as HEAD, transfer as PATCH };
