"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { clearOfToasts } from "./clear-of-toasts";

/** A primary button that shows by itself that its form is being sent. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...clearOfToasts}
      variant="primary"
      {...props}
      type="submit"
      pending={pending || props.pending}
    />
  );
}
