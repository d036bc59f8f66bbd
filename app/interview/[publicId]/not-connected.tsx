import { Frame } from "@/components/candidate/frame";
import { LanguageLinks } from "@/components/invitations/language-links";
import { loadMessages } from "@/lib/messages/load";
import { pageLocale } from "../../page-locale";

/** Says the same whether there is such an interview or not (T3). */
export async function NotConnected() {
  const locale = await pageLocale();
  const { shared, notConnected } = await loadMessages(locale);
  return (
    <Frame
      companyName={shared.interview}
      jobTitle=""
      language={<LanguageLinks label={shared.language} present={locale} />}
    >
      <h1 className="text-xl font-semibold sm:text-2xl">
        {notConnected.title}
      </h1>
      <p className="mt-2">{notConnected.text}</p>
    </Frame>
  );
}
