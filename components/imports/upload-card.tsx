"use client";

import { Download, FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Problem } from "@/components/ui/form";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatBytes, formatBytesOf } from "@/lib/format";
import { newId } from "@/lib/new-id";
import { paths } from "@/lib/paths";
import { maxImportBytes } from "@/lib/limits";
import { uploadFile } from "./upload-file";

type Upload = { file: File; bytes: number; cancel: () => void };

/** Takes a file by choosing or dropping, sends it, and goes on to its columns. */
export function UploadCard() {
  const { upload, problem, send } = useUpload();
  const [isOver, setIsOver] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {problem && <Problem>{problem}</Problem>}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void send(event.dataTransfer.files[0]);
        }}
        className={cn(
          "flex min-h-64 flex-col items-center justify-center gap-4 rounded-lg border border-dashed px-6 py-10 text-center",
          isOver && "border-accent-ink bg-accent-soft",
        )}
      >
        {upload ? (
          <Uploading upload={upload} />
        ) : (
          <Choosing onChoose={(file) => void send(file)} />
        )}
      </div>
    </div>
  );
}

/** Sends one file at a time, and stops when the page is left. */
function useUpload() {
  const router = useRouter();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<(() => void) | null>(null);
  useEffect(() => () => running.current?.(), []);

  async function send(file: File | undefined) {
    if (!file || upload) return;
    setProblem(problemOf(file));
    if (problemOf(file)) return;
    const { result, cancel } = uploadFile(newId(), file, (bytes) =>
      setUpload({ file, bytes, cancel }),
    );
    running.current = cancel;
    setUpload({ file, bytes: 0, cancel });
    const answer = await result;
    running.current = null;
    if (answer?.ok)
      return router.push(paths.candidateImport(answer.value.importId));
    setUpload(null);
    setProblem(answer?.error.message ?? null);
  }

  return { upload, problem, send };
}

function Uploading({ upload: { file, bytes, cancel } }: { upload: Upload }) {
  return (
    <div className="flex w-full max-w-sm flex-col gap-3">
      <p className="font-medium wrap-anywhere" dir="auto">
        {file.name}
      </p>
      <ProgressBar label="Upload" done={bytes} total={file.size} />
      <p className="text-sm text-muted tabular" aria-live="polite">
        {bytes < file.size
          ? formatBytesOf(bytes, file.size)
          : "Reading the rows…"}
      </p>
      <Button size="small" className="self-center" onClick={cancel}>
        Cancel upload
      </Button>
    </div>
  );
}

function Choosing({
  onChoose,
}: {
  onChoose: (file: File | undefined) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div
        aria-hidden
        className="grid size-10 place-items-center rounded-lg border bg-surface text-muted"
      >
        <FileUp className="size-5" />
      </div>
      <div>
        <h2 className="text-lg font-semibold text-balance">
          Choose a CSV file or drop it here
        </h2>
        <p className="mt-1 max-w-md text-pretty text-muted">{`One row for each candidate, with a name and an email address. Other columns are ignored; existing candidates are skipped. Up to ${formatBytes(maxImportBytes)}.`}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file"
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            onChoose(target.files?.[0]);
            target.value = "";
          }}
        />
        <Button variant="primary" onClick={() => input.current?.click()}>
          Choose file
        </Button>
        <a href={paths.sampleCandidates} download className={buttonClass()}>
          <Download />
          Download a sample
        </a>
      </div>
    </>
  );
}

function problemOf(file: File): string | null {
  if (file.size > maxImportBytes)
    return `This file is ${formatBytes(file.size)}, larger than the limit of ${formatBytes(maxImportBytes)}. Split it and import the parts one by one.`;
  return file.size === 0
    ? "This file is empty. Export your list again and choose that file."
    : null;
}
