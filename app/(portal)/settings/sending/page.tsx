import type { Metadata } from "next";
import { Fact, Facts } from "@/components/settings/facts";
import { SendingForm } from "@/components/settings/sending-form";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/permissions";
import { plural } from "@/lib/format";
import { languageOf } from "@/lib/messages/locales";
import { getOrganization } from "@/lib/settings/queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Sending settings" };

export default async function SendingSettingsPage() {
  const { actor } = await requireMember();
  const organization = await getOrganization(actor);
  return (
    <Card
      title="Sending"
      description="Defaults for new interviews and questions, and automatic reminders."
    >
      {can(actor, "settings.edit") ? (
        <SendingForm defaults={organization} />
      ) : (
        <Facts>
          <Fact label="Deadline">
            {plural(organization.defaultDeadlineDays, "day")}
          </Fact>
          <Fact label="Language">
            {languageOf(organization.defaultLocale).name}
          </Fact>
          <Fact label="Automatic reminders">
            {organization.isReminding ? "On" : "Off"}
          </Fact>
        </Facts>
      )}
    </Card>
  );
}
