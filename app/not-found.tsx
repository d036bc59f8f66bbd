import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { LandingMessage } from "@/components/invitations/landing-message";
import { LinkFrame } from "@/components/invitations/link-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { loadMessages } from "@/lib/messages/load";
import { isCandidatesPage, otherLocale, pageLocale } from "./page-locale";

export async function generateMetadata(): Promise<Metadata> {
  if (!(await isCandidatesPage())) return { title: "Not found" };
  const { shared } = await loadMessages(await pageLocale());
  return { title: shared.interview, referrer: "no-referrer" };
}

/** No page is at this address. Next renders this one with status 404 and without scripts, as it does for no other. */
export default async function NotFound() {
  return (await isCandidatesPage()) ? <UnknownLink /> : <NothingHere />;
}

function NothingHere() {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <EmptyState
        isPage
        icon={<Compass />}
        title="Page not found"
        action={<ButtonLink href="/">Go to Home</ButtonLink>}
      >
        The page may have moved, or the link may be incomplete. If it came by
        email, copy the whole link into the address bar.
      </EmptyState>
    </main>
  );
}

/** The same for a link that never was, was cut off, or was revoked: from outside they look alike (T3). */
async function UnknownLink() {
  const locale = await pageLocale();
  const { landing, shared } = await loadMessages(locale);
  const { title, cutOff, askForHelp } = landing.unknown;
  return (
    <LinkFrame
      languageLabel={shared.language}
      locale={locale}
      other={await otherLocale()}
    >
      <LandingMessage title={title}>
        <p>{cutOff}</p>
        <p>{askForHelp}</p>
      </LandingMessage>
    </LinkFrame>
  );
}
