"use client";

import { useRouter } from "next/navigation";
import type { Elements } from "@/components/ui/elements";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/result";

/** A form that opens a session, and then leads to `next`. */
export function EntryForm({
  enter,
  next,
  submitLabel,
  children,
}: {
  enter: (fields: FormData) => Promise<Result>;
  next: string;
  submitLabel: string;
  children: Elements;
}) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(enter, () => {
    router.replace(next);
    router.refresh();
  });
  return (
    <Form refusal={refusal} className="flex flex-col gap-4" onSubmit={run}>
      {children}
      <SubmitButton pending={isPending} className="mt-1">
        {submitLabel}
      </SubmitButton>
    </Form>
  );
}
