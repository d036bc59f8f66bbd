import type { Metadata } from "next";
import { PageHeader } from "@/components/portal/page-header";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  await requireActor();
  return <PageHeader title="Home" />;
}
