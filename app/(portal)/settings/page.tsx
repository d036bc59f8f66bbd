import { CardsSkeleton } from "@/components/portal/detail-skeleton";

/** Only the browser sees the fragment of an old link, so the sections' own navigation leads on from here. */
export default function SettingsPage() {
  return <CardsSkeleton heights={["h-64", "h-40"]} />;
}
