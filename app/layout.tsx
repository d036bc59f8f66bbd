import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { languageOf } from "@/lib/messages/locales";
import { Early } from "./early";
import { pageLocale } from "./page-locale";
import { THEME_COOKIE, themeFromCookie } from "@/components/ui/theme";

export const metadata: Metadata = {
  title: { default: "Hifinity", template: "%s · Hifinity" },
  description: "One-way video interviews.",
  icons: { icon: "/favicon.svg" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1012" },
  ],
};

export default async function RootLayout({
  children,
}: {
  children: ReactNode;
}) {
  const locale = await pageLocale();
  const theme = themeFromCookie((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang={locale}
      dir={languageOf(locale).direction}
      data-theme={theme === "system" ? undefined : theme}
    >
      <head>
        <Early />
      </head>
      <body>{children}</body>
    </html>
  );
}
