import type { Metadata } from "next";
import { MailFacts } from "@/components/settings/system-facts";
import { getSystemState } from "@/lib/settings/system-queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Email settings" };

export default async function EmailSettingsPage() {
  const { actor } = await requireMember();
  const { mail } = await getSystemState(actor);
  return <MailFacts mail={mail} />;
}
