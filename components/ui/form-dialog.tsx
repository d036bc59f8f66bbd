"use client";

import { useId, type ReactNode } from "react";
import type { Refusal } from "@/lib/result";
import { Button } from "./button";
import { Dialog } from "./dialog";
import type { Elements } from "./elements";
import { Form } from "./form";

type Submit = {
  label: string;
  variant?: "primary" | "danger";
  disabled?: boolean;
};

/** A dialog that is one form: its fields, and below them the way back and the button that submits. */
export function FormDialog({
  open = true,
  onClose,
  title,
  description,
  size = "small",
  cancelLabel,
  submit,
  isPending,
  refusal,
  onSubmit,
  children,
}: {
  open?: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  size?: "small" | "medium";
  cancelLabel?: string;
  submit: Submit;
  isPending: boolean;
  refusal: Refusal | null;
  onSubmit: (fields: FormData) => void;
  children: Elements;
}) {
  const form = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={description}
      size={size}
      footer={
        <FormFooter
          form={form}
          onCancel={onClose}
          cancelLabel={cancelLabel}
          submit={submit}
          isPending={isPending}
        />
      }
    >
      <Form
        id={form}
        refusal={refusal}
        className="flex flex-col gap-4"
        onSubmit={onSubmit}
      >
        {children}
      </Form>
    </Dialog>
  );
}

/** The footer of a dialog whose form stands in its body and is named by `form`. */
export function FormFooter({
  form,
  onCancel,
  cancelLabel = "Cancel",
  submit: { label, variant = "primary", disabled },
  isPending,
}: {
  form: string;
  onCancel: () => void;
  cancelLabel?: string;
  submit: Submit;
  isPending: boolean;
}) {
  return (
    <>
      <Button onClick={onCancel}>{cancelLabel}</Button>
      <Button
        type="submit"
        form={form}
        variant={variant}
        pending={isPending}
        disabled={disabled}
      >
        {label}
      </Button>
    </>
  );
}
