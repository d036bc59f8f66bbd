import type { Messages } from "@/lib/messages/en";

type Mail = { companyName: string; jobTitle: string } & (
  | { kind: "FIRST"; answerForm: keyof Messages["mail"]["forms"] }
  | { kind: keyof Messages["mail"]["subject"] }
);

export function subjectOf(mail: Mail, { mail: says }: Messages): string {
  return mail.kind === "FIRST"
    ? says.forms[mail.answerForm].subjectFirst(mail)
    : says.subject[mail.kind](mail);
}
