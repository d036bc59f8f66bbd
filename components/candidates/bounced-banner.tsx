import { MailX } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";

/** That no email reaches a candidate, with the way to put it right for those who may. */
export function BouncedBanner({
  fixHref,
  children,
}: {
  fixHref: string | false;
  children: string;
}) {
  return (
    <Banner
      tone="danger"
      icon={<MailX aria-hidden />}
      action={
        fixHref && (
          <ButtonLink href={fixHref} scroll={false} size="small">
            Fix address
          </ButtonLink>
        )
      }
    >
      {children}
    </Banner>
  );
}
