import { MailX } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import type { Notice } from "@/lib/settings/notice";
import type { SystemState } from "@/lib/settings/system-queries";
import { AiNotice } from "./ai-notice";

/** What must be known about this installation: by everybody when email can't leave, by owners what its AI is. */
export function SystemBanners({
  mail,
  notice,
}: {
  mail: SystemState["mail"];
  notice: Notice | null;
}) {
  return (
    <>
      {!mail.isReachable && (
        <Banner isFlush tone="danger" icon={<MailX aria-hidden />}>
          {`The email server ${mail.server} isn’t responding. Invitations are sent automatically once it’s back. If this lasts, contact your server administrator.`}
        </Banner>
      )}
      {notice && <AiNotice notice={notice} />}
    </>
  );
}
