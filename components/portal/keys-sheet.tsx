"use client";

import { DialogPanel } from "@/components/ui/dialog-panel";
import { Kbd } from "@/components/ui/kbd";
import { useIsMac } from "@/components/ui/use-is-mac";
import { keyGroups, keyName } from "./keys";

/** Every key there is, over the page. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const isOnMac = useIsMac();
  return (
    <DialogPanel open onClose={onClose} title="Keyboard shortcuts" size="small">
      <div className="flex flex-col gap-5">
        {keyGroups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mb-1 text-sm font-medium text-muted">{title}</h3>
            <dl className="divide-y">
              {keys.map(({ combinations, isRange, does }) => (
                <div
                  key={does}
                  className="flex items-center justify-between gap-4 py-1.5"
                >
                  <dt>{does}</dt>
                  <dd className="flex shrink-0 items-center gap-1.5">
                    {combinations.map((combination, index) => (
                      <span
                        key={combination.join(" ")}
                        className="flex items-center gap-1"
                      >
                        {index > 0 && (
                          <span className="pe-0.5 text-sm text-muted">
                            {isRange ? "to" : "or"}
                          </span>
                        )}
                        {combination.map((key) => (
                          <Kbd key={key}>{keyName(key, isOnMac)}</Kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogPanel>
  );
}
