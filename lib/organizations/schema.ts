import { z } from "zod";

/** A person's address as people type it: trimmed, lower-case, syntax checked. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This email address is too long.")
  .pipe(z.email("Enter a valid email address, like name@example.com."));

export const passwordField = z
  .string()
  .min(12, "Use at least 12 characters.")
  .max(200, "Use at most 200 characters.");

export const setUpInput = z.object({
  code: z.string().trim(),
  organizationName: z
    .string()
    .trim()
    .min(1, "Enter your company's name.")
    .max(100, "Use at most 100 characters."),
  timeZone: z.string().max(64).default("UTC"),
  name: z
    .string()
    .trim()
    .min(1, "Enter your name.")
    .max(100, "Use at most 100 characters."),
  email: emailField,
  password: passwordField,
});

export type SetUpInput = z.infer<typeof setUpInput>;
