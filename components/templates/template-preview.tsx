"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later, useLater } from "@/components/ui/later";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { loadMessages } from "@/lib/messages/load";
import { defaultLocale } from "@/lib/messages/locales";
import { PhoneScreen } from "./phone-screen";
import { useEditor } from "./use-template-editor";

/** Fetched when the first preview is opened, with their words: most visits open none. */
const previewScreens = later(async () => {
  const screens = import("./preview-screens");
  await Promise.all([screens, loadMessages(defaultLocale)]);
  return screens;
});

/** The candidate's own screens, one after another, with what is in the editor now. Never the rubric. */
export function TemplatePreview() {
  const { draft, jobs, company } = useEditor();
  const [, setIsPreview] = useAddressFlag("preview");
  const onClose = () => setIsPreview(false);
  const count = draft.questions.length;
  /** 0 is the welcome; then the questions by number. */
  const [screen, setScreen] = useState(0);
  const screens = useLater(previewScreens, true, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Preview"
      description="Candidate view on a phone"
      footer={
        <>
          <p className="me-auto self-center text-sm text-muted tabular">
            {screen > 0 ? `Question ${screen} of ${count}` : "Welcome"}
          </p>
          <Button
            icon={<ChevronLeft className="rtl:-scale-x-100" />}
            disabled={screen === 0}
            onClick={() => setScreen(screen - 1)}
          >
            Back
          </Button>
          <Button
            icon={<ChevronRight className="rtl:-scale-x-100" />}
            disabled={screen >= count}
            onClick={() => setScreen(screen + 1)}
          >
            Next
          </Button>
        </>
      }
    >
      <PhoneScreen title="The candidate’s screen" onEscape={onClose}>
        {screens && (
          <screens.PreviewScreens
            screen={screen}
            company={company}
            jobTitle={jobs.find(({ id }) => id === draft.jobId)?.title ?? ""}
            draft={draft}
            onBegin={() => setScreen(Math.min(1, count))}
          />
        )}
      </PhoneScreen>
    </Dialog>
  );
}
