import { paths } from "@/lib/paths";
import { refuse, type Result } from "@/lib/result";

/** Sends a file as it is and tells how many bytes are there. (`fetch` cannot tell.) */
export function uploadFile(
  importId: string,
  file: File,
  onProgress: (bytes: number) => void,
): { result: Promise<Result<{ importId: string }>>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const result = new Promise<Result<{ importId: string }>>((resolve) => {
    const lost = () =>
      resolve(
        refuse(
          "unavailable",
          "The upload was interrupted. Check your connection and choose the file again.",
        ),
      );
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () =>
      isResult(request.response) ? resolve(request.response) : lost();
    request.onerror = request.onabort = lost;
  });
  const name = encodeURIComponent(file.name.slice(-200));
  request.open("PUT", `${paths.importFile(importId)}?name=${name}`);
  request.responseType = "json";
  request.send(file);
  return { result, cancel: () => request.abort() };
}

function isResult(answer: unknown): answer is Result<{ importId: string }> {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}
