"use client";

import { Bookmark, Check, Pencil, Plus, Trash2 } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { textOf } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { deleteViewAction, saveViewAction } from "@/lib/portal/views/actions";
import type { ListedView } from "@/lib/portal/views/queries";
import type { SaveViewInput } from "@/lib/portal/views/schema";
import { viewQuery } from "@/lib/portal/views/view-query";

/** The reader's own views of a list, each with its search, tab, filters and order; and the way to keep the present one. */
export function SavedViews({
  list,
  path,
  views,
}: {
  list: SaveViewInput["list"];
  path: string;
  views: ListedView[];
}) {
  const router = useRouter();
  const here = viewQuery(useSearchParams()?.toString() ?? "");
  const current = views.find(({ query }) => query === here);
  const [isSaving, setIsSaving] = useState(false);

  async function remove({ id, name, query }: ListedView) {
    const result = await settle(deleteViewAction({ viewId: id }));
    router.refresh();
    if (!result.ok) return toast.refusal(result.error);
    const undo = async () => {
      toast.result(
        await settle(saveViewAction({ list, name, query })),
        `View “${name}” is back.`,
      );
      router.refresh();
    };
    toast.success(`View “${name}” deleted.`, {
      action: { label: "Undo", onClick: () => void undo() },
    });
  }

  return (
    <>
      <Menu
        label="Views"
        align="start"
        trigger={
          <Button icon={<Bookmark />}>
            {current ? current.name : "Views"}
          </Button>
        }
      >
        {/* What can be done with them stays in sight below however many there are. */}
        <div className="max-h-[calc(var(--radix-dropdown-menu-content-available-height)-5rem)] overflow-y-auto overscroll-contain">
          {views.map((view) => (
            <MenuItem
              key={view.id}
              icon={view === current ? <Check /> : <Bookmark />}
              href={`${path}${view.query ? `?${view.query}` : ""}`}
            >
              <bdi>{view.name}</bdi>
            </MenuItem>
          ))}
        </div>
        {views.length > 0 && <MenuSeparator />}
        {current ? (
          <>
            <MenuItem icon={<Pencil />} onSelect={() => setIsSaving(true)}>
              Rename view…
            </MenuItem>
            <MenuItem
              icon={<Trash2 />}
              tone="danger"
              onSelect={() => void remove(current)}
            >
              {`Delete “${current.name}”`}
            </MenuItem>
          </>
        ) : (
          <MenuItem
            icon={<Plus />}
            unavailable={
              here ? undefined : "Search, filter or sort the list first."
            }
            onSelect={() => setIsSaving(true)}
          >
            Save view…
          </MenuItem>
        )}
      </Menu>
      {isSaving && (
        <SaveDialog
          list={list}
          query={here}
          name={current?.name}
          onClose={() => setIsSaving(false)}
        />
      )}
    </>
  );
}

/** Saves the present search under a name, or gives its view another one. */
function SaveDialog({
  list,
  query,
  name,
  onClose,
}: {
  list: SaveViewInput["list"];
  query: string;
  /** Of the view that there is already. */
  name: string | undefined;
  onClose: () => void;
}) {
  const router = useRouter();
  const { run, isPending, refusal } = useAction(saveViewAction, () => {
    toast.success(name ? "View renamed." : "View saved.");
    onClose();
    router.refresh();
  });
  return (
    <FormDialog
      onClose={onClose}
      title={name ? "Rename view" : "Save view"}
      description={
        name
          ? undefined
          : "Keeps this search, tab, filters and order. Only you see it."
      }
      submit={{ label: name ? "Rename" : "Save view" }}
      isPending={isPending}
      refusal={refusal}
      onSubmit={(fields) => run({ list, query, name: textOf(fields, "name") })}
    >
      <Field label="Name" error={refusal?.fields?.name}>
        <Input
          name="name"
          defaultValue={name}
          dir="auto"
          maxLength={60}
          autoComplete="off"
        />
      </Field>
    </FormDialog>
  );
}
