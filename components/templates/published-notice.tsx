"use client";

import { CircleCheck, Send, Smartphone, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { useEditor } from "./use-template-editor";

/** The way on after publishing. Takes the focus: the button that was pressed is off now. */
export function PublishedNotice() {
  const { version, sendHref, dismissPublished } = useEditor();
  const [, setIsPreview] = useAddressFlag("preview");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus({ preventScroll: true }), [version]);
  return (
    <div ref={notice} tabIndex={-1} className="outline-none">
      <Banner
        tone="success"
        icon={<CircleCheck />}
        action={
          <div className="flex flex-wrap items-center gap-1.5 sm:gap-2 max-sm:[&_[data-way]_svg]:hidden">
            {sendHref && (
              <ButtonLink
                href={sendHref}
                data-way
                scroll={false}
                variant="primary"
                size="small"
                icon={<Send />}
              >
                <span>Send to candidates</span>
              </ButtonLink>
            )}
            <Button
              data-way
              size="small"
              icon={<Smartphone />}
              onClick={() => setIsPreview(true)}
            >
              <span>Try it as a candidate</span>
            </Button>
            <IconButton
              size="small"
              label="Close"
              icon={<X />}
              onClick={dismissPublished}
            />
          </div>
        }
      >
        <span className="font-medium">{`Version ${version} is live.`}</span>
        <span> New invitations will use it.</span>
      </Banner>
    </div>
  );
}
