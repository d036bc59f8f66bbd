import { answerHeaders } from "@/lib/auth/headers";
import { csvStream, type Cell } from "@/lib/csv/write";

/** A CSV file to save, streamed as it is read. */
export function csvAnswer(
  fileName: string,
  header: string[],
  pages: AsyncIterable<Cell[][]>,
): Response {
  const plain = fileName.replace(/[^\w.-]+/g, "-");
  return new Response(csvStream(header, pages), {
    headers: {
      ...answerHeaders(),
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
