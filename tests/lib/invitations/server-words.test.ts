import { expect, test } from "vitest";
import { wordsFirst } from "@/lib/invitations/server-words";

test("M3.19 a mail server's words come before its codes", () => {
  const answers: Record<string, string> = {
    "550 5.1.1 No such mailbox": "No such mailbox (550 5.1.1)",
    "550 #5.1.0 Address rejected.": "Address rejected. (550 5.1.0)",
    "501 bad address syntax": "bad address syntax (501)",
    "550-5.1.1 The account does not exist.\r\n550 5.1.1 Try again":
      "The account does not exist. Try again (550 5.1.1)",
    "Connection timeout": "Connection timeout",
    "550 5.1.1": "550 5.1.1",
    "Message 550 was refused": "Message 550 was refused",
  };
  for (const [answer, words] of Object.entries(answers))
    expect(wordsFirst(answer)).toBe(words);
});
