import { isIP } from "node:net";
import { clientAddress } from "@/lib/auth/client-address";
import type { Client } from "@/lib/auth/proof";

/** Where a request came from, as much of it as the audit log may keep: classes that many people share (S9). */
export function clientOf(headers: Headers): Client {
  const address = clientAddress(headers);
  return {
    device: deviceOf(headers.get("user-agent") ?? ""),
    network: address && networkOf(address),
  };
}

/**
 * The network of an address, "203.0.113.0/24" or "2001:db8:7::/48": enough to see that somebody was elsewhere, and shared
 * by 256 addresses or a whole site. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) === 4) return plain.replace(/\.\d+$/, ".0/24");
  if (isIP(plain) !== 6) return null;
  // As the standard writes it: groups left out are zeros.
  const { hostname } = new URL(`http://[${plain.replace(/%.*$/, "")}]`);
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  while (groups.length + rest.length < 8) groups.push("0");
  const prefix = [...groups, ...rest].slice(0, 3).join(":");
  return `${prefix.replace(/(?::0)+$/, "")}::/48`;
}

/** The first whose sign is in the user agent; others call themselves by several of these names. */
const browsers: [sign: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const devices: [sign: RegExp, name: string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** The kind of browser and device: "Chrome on Windows". Null where a program says nothing of itself. */
function deviceOf(userAgent: string): string | null {
  if (!userAgent) return null;
  const nameIn = (known: typeof browsers) =>
    known.find(([sign]) => sign.test(userAgent))?.[1];
  const browser = nameIn(browsers);
  const device = nameIn(devices);
  if (!browser) return "Other program";
  return device ? `${browser} on ${device}` : browser;
}
