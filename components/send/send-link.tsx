"use client";

import { Send } from "lucide-react";
import Link, { useLinkStatus } from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

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
      <Icon />
      <span className="max-sm:hidden">Send Interview</span>
    </Link>
  );
}

function Icon() {
  const { pending } = useLinkStatus();
  return pending ? <Spinner /> : <Send aria-hidden />;
}
