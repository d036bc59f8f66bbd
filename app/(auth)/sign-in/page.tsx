import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-heading";
import { SetUpNeeded } from "@/components/auth/set-up-needed";
import { SignInForm } from "@/components/auth/sign-in-form";
import { findActor } from "@/lib/auth/session";
import { localPath } from "@/lib/paths";
import { isSetUp } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ from?: string | string[] }>;
}) {
  const { from } = await searchParams;
  const next = localPath(typeof from === "string" ? from : null);
  if (!(await isSetUp())) return <SetUpNeeded />;
  if (await findActor()) redirect(next);
  return (
    <>
      <AuthHeading title="Sign in" />
      <SignInForm next={next} />
    </>
  );
}
