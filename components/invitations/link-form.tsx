import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";

/** The button of a link's page, as a plain form: works without JavaScript, and a link that is merely opened does not press it. */
export function LinkForm({
  path,
  label,
  variant = "primary",
  children,
}: {
  /** Where it posts to. */
  path: string;
  label: string;
  variant?: ComponentProps<typeof Button>["variant"];
  /** Fields above the button. */
  children?: Elements;
}) {
  return (
    <form
      method="post"
      action={path}
      className={children ? "flex flex-col gap-5" : undefined}
    >
      {children}
      <Button
        type="submit"
        variant={variant}
        size="large"
        className="w-full sm:w-auto"
      >
        {label}
      </Button>
    </form>
  );
}
