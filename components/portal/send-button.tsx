import { Send } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

/** Opens the Send Interview modal, by the address, over the page. */
export function SendButton({ href }: { href: string }) {
  return (
    <ButtonLink href={href} scroll={false} variant="primary" icon={<Send />}>
      Send Interview
    </ButtonLink>
  );
}
