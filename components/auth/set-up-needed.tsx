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
        title={
          isWrongCode
            ? "This set-up address is not the right one"
            : "Almost there"
        }
      >
        {isWrongCode
          ? "Its code does not belong to this server, perhaps because it was copied in part."
          : "Hifinity is running, but nobody has set it up yet."}
      </AuthHeading>
      <div className="flex gap-3 rounded-lg border bg-sunken p-3">
        <Terminal aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <p className="text-pretty">
          Open the set-up address that the terminal printed when the server
          started. It ends with a one-time code, so that nobody else can take
          the first account.
        </p>
      </div>
    </>
  );
}
