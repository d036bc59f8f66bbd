import type { Metadata } from "next";
import { PeopleCard } from "@/components/settings/people-card";
import { listPeople } from "@/lib/settings/queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "People" };

export default async function PeopleSettingsPage() {
  const { actor } = await requireMember();
  return <PeopleCard people={await listPeople(actor)} />;
}
