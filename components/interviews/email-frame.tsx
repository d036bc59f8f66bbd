import { Skeleton } from "@/components/ui/skeleton";

/** An email as its reader sees it, in a frame in which nothing runs. */
export function EmailFrame({
  mail,
  problem,
}: {
  /** Null until it is here. */
  mail: { html: string } | null;
  problem: string | null;
}) {
  if (problem)
    return (
      <p role="alert" className="p-3 text-muted">
        {problem}
      </p>
    );
  if (mail)
    return (
      // Without any permission: nothing in it runs, and its links lead nowhere. Made anew for each email: another
      // document in one frame would be a step that Back goes through.
      <iframe
        key={mail.html}
        title="Email"
        sandbox=""
        srcDoc={mail.html}
        className="min-h-0 flex-1 bg-[#fff]"
      />
    );
  return (
    <div className="flex flex-1 flex-col gap-3 p-4">
      <Skeleton className="h-6 w-2/3" />
      <Skeleton />
      <Skeleton className="w-4/5" />
    </div>
  );
}
