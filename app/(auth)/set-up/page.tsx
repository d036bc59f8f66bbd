import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-heading";
import { SetUpForm } from "@/components/auth/set-up-form";
import { SetUpNeeded } from "@/components/auth/set-up-needed";
import { paths } from "@/lib/paths";
import { setUpState } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Setup" };

export default async function SetUpPage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[] }>;
}) {
  const { code } = await searchParams;
  const given = typeof code === "string" ? code.trim() : "";
  const state = await setUpState(given);
  if (state === "done") redirect(paths.signIn);
  if (state === "wrong-code") return <SetUpNeeded isWrongCode={given !== ""} />;
  return (
    <>
      <AuthHeading title="Set up Hifinity">
        Your company and your account. You’ll only do this once.
      </AuthHeading>
      <SetUpForm code={given} />
    </>
  );
}
