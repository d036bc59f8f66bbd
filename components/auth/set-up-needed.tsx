import { Terminal } from "lucide-react";
import { AuthHeading } from "./auth-heading";

/** Before the first organization exists, only whoever started the server may go on. */
export function SetUpNeeded({
  isWrongCode = false,
}: {
  isWrongCode?: boolean;
}) {
  return (
    <>
      <AuthHeading
        title={isWrongCode ? "This setup link isn’t valid" : "Almost there"}
      >
        {isWrongCode
          ? "Copy the whole link from the terminal and try again."
          : "Hifinity is running but hasn’t been set up yet."}
      </AuthHeading>
      <div className="flex gap-3 rounded-lg border bg-sunken p-3">
        <Terminal aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <p className="text-pretty">
          Open the setup link printed in the terminal when the server started.
          Its one-time code makes sure only you can create the first account.
        </p>
      </div>
    </>
  );
}
