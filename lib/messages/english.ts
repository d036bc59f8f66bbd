/** What is known of the language before its words are loaded. */
export const english = {
  name: "English",
  direction: "ltr",
  failure: {
    title: "Something went wrong on our side",
    text: "Nothing you saved is lost. Try again. If it keeps happening, reply to your invitation email.",
    reference: "Reference for your reply:",
    retry: "Try again",
  },
} as const;
