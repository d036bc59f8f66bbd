"use client";

import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import { FailureScreen } from "@/components/ui/failure-screen";

/** Stands in for the root layout when that itself fails, so it brings its own page. */
export default function GlobalError(props: {
  error: unknown;
  retry: () => void;
}) {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong · Hifinity</title>
      </head>
      <body>
        <FailureScreen {...props} />
      </body>
    </html>
  );
}
