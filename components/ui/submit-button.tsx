"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** A primary button that shows by itself that its form is being sent. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return (
    <Button
      variant="primary"
      {...props}
      type="submit"
      pending={pending || props.pending}
    />
  );
}
