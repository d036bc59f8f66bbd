import { describe, expect, test } from "vitest";
import { readFailure } from "@/lib/mail/failure";

/** Replies as the servers send them, at RCPT TO unless said otherwise. */
const aboutTheAddress: [server: string, reply: string, command?: "DATA"][] = [
  [
    "Gmail",
    "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550 5.1.1 unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser - gsmtp",
  ],
  [
    "Gmail",
    "550-5.2.1 The email account that you tried to reach is inactive. For more information, go to https://support.google.com/mail/?p=DisabledUser - gsmtp",
  ],
  [
    "Gmail",
    "553-5.1.2 We weren't able to find the recipient domain. Please check for any spelling errors. - gsmtp",
  ],
  [
    "Gmail",
    "553 5.1.3 The recipient address <kim@post-.example> is not a valid RFC 5321 address. - gsmtp",
  ],
  ["Gmail", "555 5.5.2 Syntax error, goodbye. - gsmtp"],
  [
    "Exchange Online",
    "550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR01FT013.eop-EUR01.prod.protection.outlook.com]",
  ],
  ["Exchange Online", "550 5.4.1 Access denied"],
  [
    "Exchange Online",
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ana@contoso.example not found by SMTP address lookup",
    "DATA",
  ],
  [
    "Exchange Online",
    "550 5.4.310 DNS domain contoso.example does not exist [Message=InfoDomainNonexistent]",
  ],
  [
    "Outlook.com",
    "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [AM0EUR02.outlook.com]",
  ],
  [
    "Yahoo",
    "554 delivery error: dd This user doesn't have a yahoo.com account (ana@yahoo.com) [0] - mta4471.mail.ne1.yahoo.com",
    "DATA",
  ],
  ["Yahoo", "552 1 Requested mail action aborted, mailbox not found", "DATA"],
  [
    "Yahoo",
    "554 30 Sorry, your message to ana@yahoo.com cannot be delivered. This mailbox is disabled (554.30).",
    "DATA",
  ],
  [
    "iCloud",
    "550 5.1.1 <ana@icloud.com>: user lookup success but no user record found",
  ],
  [
    "Postfix",
    "550 5.1.1 <ana@example.com>: Recipient address rejected: User unknown in relay recipient table",
  ],
  [
    "Postfix",
    "550 5.1.2 <ana@example.com>: Recipient address rejected: Domain not found",
  ],
  [
    "Postfix",
    "556 5.1.10 <ana@example.com>: Recipient address rejected: Domain example.com does not accept mail (nullMX)",
  ],
  [
    "Postfix",
    "554 5.7.1 <ana@example.com>: Recipient address rejected: Access denied",
  ],
  [
    "Postfix",
    "504 5.5.2 <ana@localhost>: Recipient address rejected: need fully-qualified address",
  ],
  ["Postfix", "501 5.1.3 Bad recipient address syntax"],
  ["Exim", "501 <ana@-example.com>: domain missing or malformed"],
  ["any", "501 bad address syntax"],
  ["any", "501 5.5.4 Invalid arguments"],
  ["Exim", "550 Unrouteable address"],
  ["Exim", "550 No Such User Here"],
  ["Sendmail", "550 5.0.0 <ana@example.com>... User unknown"],
  ["Sendmail", "553 5.3.0 <ana@example.com>... No such user here"],
  ["Proofpoint", "550 5.1.1 User Unknown"],
  [
    "Mimecast",
    "550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [cX1Y2Z.uk123]",
  ],
  [
    "Barracuda",
    "550 permanent failure for one or more recipients (ana@example.com:550 5.1.1 User unknown)",
    "DATA",
  ],
  ["Comcast", "550 5.1.0 Address rejected."],
  ["GMX", "550 Requested action not taken: mailbox unavailable"],
  ["qmail", "511 sorry, no mailbox here by that name"],
  ["a German server", "550 Benutzer unbekannt"],
];

const aboutSomethingElse: typeof aboutTheAddress = [
  [
    "Gmail",
    "552-5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to - gsmtp",
  ],
  [
    "Gmail",
    "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp",
  ],
  ["Gmail", "550-5.4.5 Daily user sending limit exceeded. - gsmtp"],
  [
    "Gmail",
    "550-5.7.26 Your email has been blocked because the sender is unauthenticated. - gsmtp",
    "DATA",
  ],
  [
    "Gmail",
    "550-5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited mail. - gsmtp",
    "DATA",
  ],
  [
    "Exchange Online",
    "550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/",
  ],
  ["Exchange Online", "550 5.1.8 Access denied, bad outbound sender"],
  [
    "Exchange Online",
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    "DATA",
  ],
  ["Exchange Online", "550 5.7.64 TenantAttribution; Relay Access Denied SMTP"],
  ["Exchange Online", "550 5.4.1 Relay Access Denied"],
  [
    "Exchange",
    "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
  ],
  [
    "Exchange",
    "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
    "DATA",
  ],
  ["Exchange Online", "550 5.4.312 Message expired, DNS query failed"],
  [
    "Outlook.com",
    "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider (S3150).",
  ],
  [
    "Yahoo",
    "553 5.7.2 [TSS09] All messages from 192.0.2.1 will be permanently deferred",
  ],
  [
    "Yahoo",
    "554 Message not allowed - [PH01] Email not accepted for policy reasons.",
    "DATA",
  ],
  ["Postfix", "554 5.7.1 <ana@example.com>: Relay access denied"],
  [
    "Postfix",
    "550 5.1.8 <hr@acme.example>: Sender address rejected: Domain not found",
  ],
  [
    "Postfix",
    "554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied",
  ],
  [
    "Postfix",
    "550 5.7.23 <ana@example.com>: Recipient address rejected: Message rejected due to: SPF fail",
  ],
  ["Exim", "550 relay not permitted"],
  ["Exim", "550 Sender verify failed"],
  ["Exim", "550 Administrative prohibition"],
  [
    "Exim",
    "550 rejected because 192.0.2.1 is in a black list at zen.spamhaus.org",
  ],
  ["Rackspace", "550 5.1.0 <hr@acme.example> sender rejected"],
  [
    "Proofpoint",
    "554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1",
  ],
  ["Proofpoint", "550 5.7.0 Local Policy Violation", "DATA"],
  ["Mimecast", "550 csi.mimecast.org Poor Reputation Sender."],
  ["Mimecast", "554 Email rejected due to security policies", "DATA"],
  ["Mimecast", "550 Envelope blocked - User Entry"],
  ["SES", "554 Message rejected: Email address is not verified.", "DATA"],
  ["any", "550 The domain of the sender does not exist"],
  ["any", "554 Transaction failed"],
];

describe("what a refusal is about, by the replies of real servers (M2.4, E7)", () => {
  test.each(aboutTheAddress)("%s: the address: %s", (_, response, command) => {
    expect(failure(response, command).isPermanent).toBe(true);
  });

  test.each(aboutSomethingElse)(
    "%s: not the address: %s",
    (_, response, command) => {
      expect(failure(response, command).isPermanent).toBe(false);
    },
  );

  test.each(["MAIL FROM", "CONN", "AUTH"])(
    "nothing that is said at %s is about the address",
    (command) => {
      expect(
        readFailure(
          { permanent: true, command, response: "550 5.1.1 User unknown" },
          "mail.example",
        ).isPermanent,
      ).toBe(false);
    },
  );

  test("a reply of the 4xx kind is tried again, whatever it says", () => {
    expect(
      readFailure(
        {
          permanent: false,
          command: "RCPT TO",
          response: "450 4.1.1 User unknown",
        },
        "mail.example",
      ).isPermanent,
    ).toBe(false);
  });
});

function failure(response: string, command: string = "RCPT TO") {
  return readFailure({ permanent: true, command, response }, "mail.example");
}
