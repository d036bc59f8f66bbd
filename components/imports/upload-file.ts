import { isResultOf } from "@/components/read-answer";
import { paths } from "@/lib/paths";
import { refuse, type Result } from "@/lib/result";

type Uploaded = { importId: string };
type Answer = Result<Uploaded>;

/** Sends a file as it is and tells how many bytes are there (`fetch` cannot). The result is null when it was cancelled. */
export function uploadFile(
  importId: string,
  file: File,
  onProgress: (bytes: number) => void,
): { result: Promise<Answer | null>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const result = new Promise<Answer | null>((resolve) => {
    const lost = () =>
      resolve(
        refuse(
          "unavailable",
          "The upload was interrupted. Check your connection and choose the file again.",
        ),
      );
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () =>
      isResultOf<Uploaded>(request.response, { importId: "string" })
        ? resolve(request.response)
        : lost();
    request.onerror = lost;
    request.onabort = () => resolve(null);
  });
  const name = encodeURIComponent(file.name.slice(-200).toWellFormed());
  request.open("PUT", `${paths.importFile(importId)}?name=${name}`);
  request.responseType = "json";
  request.send(file);
  return { result, cancel: () => request.abort() };
}
