import { BrandHeader } from "@/components/brand/brand-header";
import { Withdrawal } from "@/components/invitations/withdrawal";
import { getWithdrawal } from "@/lib/answers/withdrawals/queries";
import { loadMessages } from "@/lib/messages/load";
import { paths } from "@/lib/paths";
import { getBrand } from "@/lib/settings/queries";
import { plainToken } from "@/lib/tokens";
import { orRedirect, pageLocale, pageWithdraw } from "../../../page-locale";

/** Where a mail about withdrawing leads. Only shows: mail scanners come here too, so confirming is a form. */
export default async function WithdrawPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const token = plainToken((await params).token);
  const withdraw = await orRedirect(pageWithdraw(token));
  const [withdrawal, brand, locale] = await Promise.all([
    getWithdrawal(withdraw),
    getBrand(withdraw),
    pageLocale(),
  ]);
  return (
    <>
      <BrandHeader brand={brand} company={withdrawal.companyName} />
      <Withdrawal
        {...withdrawal}
        words={await loadMessages(locale)}
        locale={locale}
        actPath={paths.withdraw(token, locale)}
      />
    </>
  );
}
