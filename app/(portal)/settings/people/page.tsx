import type { Metadata } from "next";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { roleLabels } from "@/lib/auth/roles";
import { listPeople } from "@/lib/settings/queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "People" };

export default async function PeopleSettingsPage() {
  const { actor } = await requireMember();
  const people = await listPeople(actor);
  return (
    <Card id="people" title="Team members">
      <ul className="flex flex-col gap-3">
        {people.map((person) => (
          <li key={person.id} className="flex items-center gap-3">
            <Avatar name={person.name} />
            <span className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{person.name}</bdi>
              <span className="block truncate text-sm text-muted">
                {person.email}
              </span>
            </span>
            <span className="text-sm text-muted">
              {roleLabels[person.role]}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
