"use client";

import { useEffect, type ComponentProps } from "react";
import { later, useLater } from "@/components/ui/later";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { whenIdle } from "@/components/ui/when-idle";
import type { RecipientPicker } from "./recipient-picker";
import type { SendDialog } from "./send-dialog";
import type { SendManyDialog } from "./send-many-dialog";

const sendDialogs = later(() => import("./send-dialogs"));

/** Where the modal may be opened: fetches it while the browser is idle. */
export function SendExpected() {
  useEffect(() => whenIdle(sendDialogs.load), []);
  return null;
}

/** The Send Interview modal, fetched when it is opened at the latest. */
export function SendOpened(props: ComponentProps<typeof SendDialog>) {
  const dialogs = useSendDialogs(props.closeHref);
  return dialogs && <dialogs.SendDialog {...props} />;
}

/** The same for many candidates. */
export function SendManyOpened(props: ComponentProps<typeof SendManyDialog>) {
  const dialogs = useSendDialogs(props.closeHref);
  return dialogs && <dialogs.SendManyDialog {...props} />;
}

/** What asks for candidates first, where the page is about none. */
export function PickOpened(props: ComponentProps<typeof RecipientPicker>) {
  const dialogs = useSendDialogs(props.closeHref);
  return dialogs && <dialogs.RecipientPicker {...props} />;
}

function useSendDialogs(closeHref: string) {
  return useLater(sendDialogs, true, useCloseDialog(closeHref).close);
}
