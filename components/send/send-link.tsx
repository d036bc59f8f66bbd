import { Send } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { LinkIcon } from "@/components/ui/link-icon";

/** "Send Interview" beside a name: opens the modal by the address. On phones only its icon. */
export function SendLink({ href, name }: { href: string; name: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={`Send Interview to ${name}`}
      className={buttonClass({ size: "small" }, "max-sm:px-2")}
    >
      <LinkIcon>
        <Send aria-hidden />
      </LinkIcon>
      <span className="max-sm:hidden">Send Interview</span>
    </Link>
  );
}
