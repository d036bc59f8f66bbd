import { LandingMessage } from "@/components/invitations/landing-message";
import { loadMessages } from "@/lib/messages/load";
import { pageLocale } from "../page-locale";

/** The same for a link that never was, was cut off, or was revoked: from outside they look alike (T3). */
export default async function UnknownLink() {
  const { unknown } = (await loadMessages(await pageLocale())).landing;
  return (
    <LandingMessage title={unknown.title}>
      <p>{unknown.cutOff}</p>
      <p>{unknown.askForHelp}</p>
    </LandingMessage>
  );
}
